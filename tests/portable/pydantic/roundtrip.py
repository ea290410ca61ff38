"""Fills the models of datamodel-code-generator with what the API answers."""

import os

import httpx
from plivo_models import (
    MaskingSessionCreate,
    MaskingSessionCreated,
    MaskingSessionDetails,
    MaskingSessionList,
    MaskingSessionStatus,
    MaskingSessionUpdate,
    MaskingSessionUpdated,
    NotFoundError,
)

AUTH = (os.environ["PLIVO_AUTH_ID"], os.environ["PLIVO_AUTH_TOKEN"])
ACCOUNT = f"{os.environ['PLIVO_BASE_URL']}/Account/{AUTH[0]}"

with httpx.Client(base_url=ACCOUNT, auth=AUTH) as api:
    wanted = MaskingSessionCreate(
        first_party="+14155550140", second_party="+14155550141", session_expiry=600
    )
    reply = api.post("/Masking/Session/", json=wanted.model_dump(mode="json", exclude_unset=True))
    created = MaskingSessionCreated.model_validate_json(reply.content)
    address = f"/Masking/Session/{created.session_uuid}/"

    session = MaskingSessionDetails.model_validate_json(api.get(address).content).response
    assert session.status is MaskingSessionStatus.active
    assert session.first_party == "14155550140"

    query = {"first_party": "14155550140", "limit": "5"}
    page = MaskingSessionList.model_validate_json(
        api.get("/Masking/Session/", params=query).content
    )
    assert [one.session_uuid for one in page.response.objects] == [created.session_uuid]

    change = MaskingSessionUpdate(call_time_limit=1200).model_dump(mode="json", exclude_unset=True)
    changed = MaskingSessionUpdated.model_validate_json(api.post(address, json=change).content)
    assert changed.session.call_time_limit == 1200

    api.delete(address).raise_for_status()
    session = MaskingSessionDetails.model_validate_json(api.get(address).content).response
    assert session.status is MaskingSessionStatus.expired

    missing = api.get("/Application/20372631212782780/")
    assert missing.status_code == 404
    assert NotFoundError.model_validate_json(missing.content).error
