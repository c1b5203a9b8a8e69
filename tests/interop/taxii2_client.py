# SPDX-License-Identifier: Apache-2.0
"""OASIS's own client walks a Sanad node: discovery, pages, filters, post, status, delete, errors."""
import sys

import requests
import stix2
import taxii2client.v21 as taxii

address, user, password = sys.argv[1:4]


def check(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")
    print(f"ok: {what}")


server = taxii.Server(address.rstrip("/") + "/taxii2/", user=user, password=password)
root = server.api_roots[0]
check(server.title == "Interoperability node" and server.default is not None, "discovery names its root")
check(root.versions == ["application/taxii+json;version=2.1"], "the root speaks TAXII 2.1")
check(root.max_content_length > 0, "the root says how much it takes")
topics = {collection.title: collection for collection in root.collections}
check(set(topics) == {"Incidents", "Inbox"}, "the partner sees its collections and no more")
incidents, inbox = topics["Incidents"], topics["Inbox"]
check(incidents.can_read and not incidents.can_write and inbox.can_read and inbox.can_write, "rights are told")

pages = list(taxii.as_pages(incidents.get_objects, per_request=10))
objects = [entry for page in pages for entry in page.get("objects", [])]
attacks = [entry for entry in objects if entry["type"] == "incident"]
check(len(attacks) == 25 and len({entry["id"] for entry in attacks}) == 25, "a walk brings each object once")
check(all(stix2.parse(entry, allow_custom=True)["id"] == entry["id"] for entry in objects), "stix2 reads every object")
listed = [entry["id"] for page in taxii.as_pages(incidents.get_manifest, per_request=7) for entry in page["objects"]]
check(listed == [entry["id"] for entry in objects], "the manifest lists the same in the same order")
check(len(incidents.get_objects(type="identity")["objects"]) >= 1, "a filter by type")
one = incidents.get_object(attacks[0]["id"])["objects"]
check(one == [attacks[0]], "one object by its id")
check(len(incidents.object_versions(attacks[0]["id"])["versions"]) == 1, "the versions of an object")
check(incidents.get_objects(added_after="2100-01-01T00:00:00Z") == {}, "nothing after the last is an empty envelope")
source = stix2.TAXIICollectionSource(incidents)
found = source.query([stix2.Filter("type", "=", "incident"), stix2.Filter("id", "=", attacks[3]["id"])])
check(len(found) == 1, "stix2 asks through its own TAXII source")

sent = [stix2.v21.Incident(name=f"Sent {number}") for number in range(12)]
envelope = '{"objects":[' + ",".join(entry.serialize() for entry in sent) + "]}"
status = inbox.add_objects(envelope)
check(status.status == "complete" and status.success_count == 12, "a post is done when it is answered")
status.refresh()
check(status.total_count == 12 and not status.failures, "its status can be asked for")
again = inbox.add_objects(envelope)
check(again.success_count == 12, "the same again succeeds")
mine = [entry["id"] for page in taxii.as_pages(inbox.get_objects, per_request=5) for entry in page["objects"]]
check(mine == [entry["id"] for entry in sent], "the inbox shows what was sent, once, in its order")
newer = sent[0].new_version(name="Sent 0, corrected")
inbox.add_objects('{"objects":[' + newer.serialize() + "]}")
check(inbox.get_object(sent[0].id)["objects"][0]["name"] == "Sent 0, corrected", "the newest version is served")
check(len(inbox.object_versions(sent[0].id)["versions"]) == 2, "both versions are listed")
check(len(inbox.get_object(sent[0].id, version="all")["objects"]) == 2, "both versions are served")
inbox.delete_object(sent[1].id)
try:
    inbox.get_object(sent[1].id)
    check(False, "a deleted object is gone")
except requests.exceptions.HTTPError as error:
    check(error.response.status_code == 404, "a deleted object is gone")
    check(error.response.json()["http_status"] == "404", "an error is an error object")

try:
    taxii.Server(address.rstrip("/") + "/taxii2/", user=user, password="not the right password").title
    check(False, "a wrong password is refused")
except requests.exceptions.HTTPError as error:
    check(error.response.status_code == 401, "a wrong password is refused")
