// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Common {
  readonly label: string;
  readonly hint?: string;
}

interface SelectProps extends Common {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

export function Select({ label, value, options, onChange, hint }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key} selected={key === value}>
            {name}
          </option>
        ))}
      </select>
      {hint && <small>{hint}</small>}
    </div>
  );
}

interface InputProps extends Common {
  readonly name: string;
  readonly value?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly suggestions?: readonly string[];
  readonly onInput?: (value: string) => void;
  readonly inputId?: string;
  readonly autocomplete?: string;
  readonly ltr?: boolean;
}

export function Input(props: InputProps) {
  const { label, hint, name, value, type = "text", required = false, suggestions, onInput, ltr = false } = props;
  const made = useId();
  const id = props.inputId ?? made;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        required={required}
        autocomplete={props.autocomplete ?? "off"}
        spellcheck={false}
        dir={ltr ? "ltr" : "auto"}
        {...(value === undefined ? {} : { value })}
        {...(suggestions ? { list: `${id}-list` } : {})}
        {...(onInput
          ? { onInput: (event: InputEvent) => onInput((event.currentTarget as HTMLInputElement).value) }
          : {})}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint && <small>{hint}</small>}
    </div>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: ComponentChildren])[];
  readonly onChange: (value: string) => void;
}

export function Choice({ legend, name, value, options, onChange }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([key, label]) => (
        <label key={key}>
          <input type="radio" name={name} value={key} checked={key === value} onChange={() => onChange(key)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
