"""Media: what can be uploaded, who sees it and for how long, and the addresses of its content."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

from tests.semantic.api import Api, File
from tests.semantic.resource_types import SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

MOST = 2 * 1024 * 1024
PICTURE: File = ("parcel.jpg", bytes(range(256)) * 40, "image/jpeg")


def upload(api: Api, *files: File) -> list[JsonObject]:
    """Upload files and return what became of each."""
    results: list[JsonObject] = api.do("media_upload", body={"file": list(files)})["objects"]
    assert len(results) == len(files)
    return results


def upload_one(api: Api, file: File = PICTURE) -> str:
    """Upload a file, which must be taken, and return its identifier."""
    (result,) = upload(api, file)
    assert result["status"] == "success", result
    return str(result["media_id"])


def keys(api: Api, **query: Any) -> list[str]:
    return [each["media_id"] for each in api.do("media_list", **query)["objects"]]


def mms(api: Api, *media_ids: str, **more: Any) -> str:
    """Send an MMS with uploaded files and return its identifier."""
    body = {"src": phone(), "dst": phone(1), "type": "mms", "media_ids": list(media_ids)}
    (uuid,) = api.do("messages_send", body=body | more)["message_uuid"]
    return str(uuid)


def test_several_files(api: Api) -> None:
    files = [PICTURE, ("list.csv", b"a,b\n", "text/csv"), ("empty.txt", b"", "text/plain")]
    results = upload(api, *files)
    for (name, content, content_type), result in zip(files, results, strict=True):
        assert (result["status"], result["status_code"]) == ("success", 201)
        file = api.do("media_get", result["media_id"])
        assert (file["file_name"], file["content_type"]) == (name, content_type)
        assert file["size"] == len(content)
        assert result["upload_time"] == file["upload_time"]
        assert result["url"] == result["media_url"] == file["url"]
    assert keys(api) == [each["media_id"] for each in reversed(results)]


def test_files_are_judged_one_by_one(api: Api) -> None:
    small, large, other = upload(
        api,
        ("a.png", b"0" * MOST, "image/png"),
        ("b.png", b"0" * (MOST + 1), "image/png"),
        ("c.zip", b"PK", "application/zip"),
    )
    assert small["status"] == "success"
    for result, code in ((large, 413), (other, 415)):
        assert (result["status"], result["status_code"]) == ("failed", code)
        assert result["error_code"] == code
        assert result["error_message"]
        assert "media_id" not in result
    assert keys(api) == [small["media_id"]]


@pytest.mark.parametrize(
    ("name", "sent", "kept"),
    [
        ("a.jpeg", "image/jpeg", "image/jpeg"),
        ("A.PNG", "application/octet-stream", "image/png"),
        ("a", "video/mp4; codecs=avc1", "video/mp4"),
        ("a.vcf", "text/x-vcard", "text/vcard"),
        ("a.jpg", "image/jpg", "image/jpeg"),
        ("a.png", "image/gif", "image/gif"),
        ("a.svg", "image/svg+xml", None),
        ("a.html", "text/html", None),
        ("a.png", "text/html", None),
        ("a", "application/octet-stream", None),
    ],
)
def test_types(api: Api, name: str, sent: str, kept: str | None) -> None:
    (result,) = upload(api, (name, b"content", sent))
    if kept is None:
        assert result["status_code"] == 415
    else:
        assert result["content_type"] == kept


def test_up_to_ten_files(api: Api) -> None:
    assert len(upload(api, *[PICTURE] * 10)) == 10
    api.ask("media_upload", body={"file": [PICTURE] * 11}).refused(
        400, "file parameter must have at most 10 values"
    )
    assert len(keys(api)) == 10


FORM = {"content-type": "multipart/form-data; boundary=x"}


@pytest.mark.parametrize(
    ("content", "headers", "text"),
    [
        (b"", {}, "file parameter is missing"),
        (b"--x--\r\n", FORM, "file parameter is missing"),
        (
            b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\na.jpg\r\n--x--\r\n',
            FORM,
            "file parameter is missing",
        ),
        (
            b'--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--x--\r\n',
            FORM,
            "file parameter is missing",
        ),
        (b"{}", {}, "the content type must be multipart/form-data with a boundary"),
        (
            b"--x--\r\n",
            {"content-type": "multipart/form-data"},
            "the content type must be multipart/form-data with a boundary",
        ),
        (b"hello", FORM, "the request body is not a valid form"),
        (b"--x\r\n", FORM, "the request body is not a valid form: it ends too early"),
        (b"--x\r\nA: b\r\n\r\nc\r\n--x--\r\n", FORM, "a part has no name"),
        (b"--x\r\n\r\n" * 200, FORM, "the request body is not a valid form"),
    ],
)
def test_forms_that_are_none(api: Api, content: bytes, headers: dict[str, str], text: str) -> None:
    reply = api.send("POST", "Media/", content=content, headers=headers)
    assert reply.status == 400
    assert text in reply.error
    assert keys(api) == []


def test_names_are_kept_without_folders(api: Api) -> None:
    for sent, kept in (("/srv/a b.png", "a b.png"), ("C:\\pictures\\ünï.png", "ünï.png")):
        key = upload_one(api, (sent, b"content", "image/png"))
        assert api.do("media_get", key)["file_name"] == kept


def test_pages(api: Api) -> None:
    uploaded = [upload_one(api) for _ in range(3)]
    first = api.do("media_list", limit=2)
    assert "previous" not in first["meta"]
    last = api.send("GET", first["meta"]["next"]).body
    assert "next" not in last["meta"]
    assert api.send("GET", last["meta"]["previous"]).body["objects"] == first["objects"]
    found = [each["media_id"] for each in first["objects"] + last["objects"]]
    assert found == uploaded[::-1]
    assert first["meta"]["total_count"] == last["meta"]["total_count"] == 3


def test_anybody_who_knows_the_address_can_read_the_content(api: Api, http: httpx.Client) -> None:
    key = upload_one(api)
    address = api.do("media_get", key.upper())["url"]
    assert re.search(f"/Account/{api.auth_id}/Media/{key}$", address)
    found = http.get(address)
    assert (found.status_code, found.content) == (200, PICTURE[1])
    assert found.headers["content-type"] == PICTURE[2]
    assert found.headers["content-length"] == str(len(PICTURE[1]))
    asked = http.head(address)
    assert (asked.status_code, asked.content) == (200, b"")
    assert asked.headers["content-length"] == str(len(PICTURE[1]))
    assert http.post(address).status_code == 405
    for wrong in (address[:-1], address.replace("Media", "Message"), f"{address}/more"):
        assert http.get(wrong).status_code == 404
    assert http.get(address.replace(api.auth_id, "MAXXXXXXXXXXXXXXXXXX")).status_code == 404


def test_accounts_and_subaccounts(api: Api, other_api: Api) -> None:
    own = upload_one(api)
    subaccount = SUBACCOUNTS.create(api, enabled=True)
    token = api.do("subaccounts_get", subaccount)["auth_token"]
    below = api.as_(subaccount, token)
    theirs = upload_one(below)
    assert keys(api) == [theirs, own]
    assert keys(below) == [theirs]
    assert keys(other_api) == []
    below.ask("media_get", own).refused(404)
    other_api.ask("media_get", own).refused(404)
    for stranger, key in ((below, own), (other_api, own), (other_api, theirs)):
        body = {"src": phone(), "dst": phone(1), "type": "mms", "media_ids": [key]}
        stranger.ask("messages_send", body=body).refused(400, "media_ids parameter is not valid")
    mms(api, own, theirs)
    mms(below, theirs)


@pytest.mark.parametrize("cascade", [True, False])
def test_a_deleted_subaccount(api: Api, http: httpx.Client, cascade: bool) -> None:
    subaccount = SUBACCOUNTS.create(api, enabled=True)
    token = api.do("subaccounts_get", subaccount)["auth_token"]
    key = upload_one(api.as_(subaccount, token))
    address = api.do("media_get", key)["url"]
    api.do("subaccounts_delete", subaccount, cascade=cascade)
    if cascade:
        assert keys(api) == []
        assert http.get(address).status_code == 404
    else:
        assert http.get(api.do("media_get", key)["url"]).content == PICTURE[1]


@pytest.mark.parametrize("cascade", [True, False])
def test_messages_of_a_deleted_subaccount_keep_their_files(
    api: Api, http: httpx.Client, cascade: bool
) -> None:
    subaccount = SUBACCOUNTS.create(api, enabled=True)
    below = api.as_(subaccount, api.do("subaccounts_get", subaccount)["auth_token"])
    key = upload_one(below)
    messages = mms(below, key), mms(api, key)
    api.do("subaccounts_delete", subaccount, cascade=cascade)
    assert keys(api) == [key]
    for message in messages:
        (file,) = api.do("messages_list_media", message)["objects"]
        assert http.get(file["media_url"]).content == PICTURE[1]


def test_what_nobody_uses_is_removed(api: Api, simulation: Simulation, http: httpx.Client) -> None:
    used, unused = upload_one(api), upload_one(api)
    address = api.do("media_get", unused)["url"]
    mms(api, used)
    simulation.advance(hours=5, minutes=59)
    assert keys(api) == [unused, used]
    simulation.advance(minutes=1)
    assert keys(api) == [used]
    api.ask("media_get", unused).refused(404)
    assert http.get(address).status_code == 404
    body = {"src": phone(), "dst": phone(1), "type": "mms", "media_ids": [unused]}
    api.ask("messages_send", body=body).refused(400, "media_ids parameter is not valid")
    simulation.advance(days=364, hours=17, minutes=59)
    assert keys(api) == [used]
    simulation.advance(minutes=1)
    assert keys(api) == []


def test_files_of_messages(api: Api, http: httpx.Client) -> None:
    key = upload_one(api)
    first, second = mms(api, key), mms(api, key, media_urls=["https://example.com/b.gif"])
    (file,) = api.do("messages_list_media", first)["objects"]
    assert (file["content_type"], file["size"]) == (PICTURE[2], len(PICTURE[1]))
    assert api.do("messages_get_media", first, file["media_id"])["media_url"] == file["media_url"]
    assert f"/Message/{first}/Media/{file['media_id']}" in file["media_url"]
    found = http.get(file["media_url"])
    assert (found.content, found.headers["content-type"]) == (PICTURE[1], PICTURE[2])
    files = api.do("messages_list_media", second)["objects"]
    assert files[0]["media_url"] == "https://example.com/b.gif"
    # Deleted media of one message are still those of the other.
    api.do("messages_delete_media", first)
    assert http.get(file["media_url"]).status_code == 404
    assert http.get(files[1]["media_url"]).content == PICTURE[1]
    assert http.get(api.do("media_get", key)["url"]).content == PICTURE[1]


def test_files_of_a_message_are_limited_together(api: Api) -> None:
    large = [upload_one(api, ("a.png", b"0" * MOST, "image/png")) for _ in range(3)]
    mms(api, *large[:2])
    body = {"src": phone(), "dst": phone(1), "type": "mms", "media_ids": large}
    api.ask("messages_send", body=body).refused(
        400, f"the files of a message can have at most {5 * 1024 * 1024} bytes"
    )
