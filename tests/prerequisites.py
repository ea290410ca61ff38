"""Makes what a documented call is about."""

from __future__ import annotations

from typing import Any

from plivo_client import File, Plivo
from plivo_emulator_client import PlivoEmulator
from tests.contract.resources import resource_of, sample_body
from tests.waiting import waiting_url
from tools.generator.calls import Call


def subject(ctx: Call, client: Plivo) -> dict[str, str]:
    """Make a thing for a call that names one.

    Returns:
        What the call has to say instead of its examples, by parameter: the identifier, and a code
        that cannot be chosen, or what its body names. Nothing when the call names nothing.
    """
    if ctx.resource == "brands":
        return _brand(ctx, client)
    if ctx.operation_id == "campaigns_create":
        return {"brand_id": _registered_brand(client)}
    if not ctx.path_values:
        return {}
    if ctx.resource in ("calls", "call_actions", "audio_streams"):
        return _call(ctx, client)
    if ctx.resource == "messages":
        return _message(ctx, client)
    if ctx.resource == "number_pools":
        return _pool(ctx, client)
    if ctx.resource == "campaigns":
        return _campaign(ctx, client)
    (parameter,) = ctx.path_values
    if ctx.resource == "media":
        (file,) = client.media.upload(file=File(b"content", name="parcel.jpg")).objects
        return {parameter: str(file.media_id)}
    if ctx.resource in ("recordings", "transcriptions"):
        return {parameter: _recording(ctx, client)}
    if ctx.resource == "lookup":
        return {parameter: "+14155550100"}
    if ctx.resource == "verified_caller_ids":
        return _caller_id(ctx, client, parameter)
    if ctx.resource == "phone_numbers":
        return {parameter: client.phone_numbers.list(country_iso="US").objects[0].number}
    if ctx.resource == "numbers":
        number = f"1510556{client.numbers.list().meta.total_count:04}"
        client.numbers.add(numbers=number, carrier="1", region="California")
        return {parameter: number}
    create = f"{ctx.resource}_create"
    resource, body = resource_of(create), dict(sample_body(create))
    assert resource is not None, f"add a row for {ctx.resource} to tests/contract/resources.py"
    if ctx.resource == "verify_sessions":
        # The password is chosen to be the one of the example, so that it can be checked. A second
        # one for the same person would be that of the first session.
        otp = (ctx.body or {}).get("otp", "123456")
        body = {"recipient": f"+1415{otp[:3]}0123", "otp": otp}
    if ctx.resource == "powerpacks":
        # A serial number would differ between twins.
        body["name"] = f"{ctx.operation_id} {client.powerpacks.list().meta.total_count}"
    made = getattr(client, ctx.resource).create(**body)
    return {parameter: getattr(made, resource.created_id[-1])}


def _brand(ctx: Call, client: Plivo) -> dict[str, str]:
    """Make a profile for a brand that the call creates, or a brand that waits for its owner."""
    if ctx.verb == "list":
        return {}
    body = dict(sample_body("profiles_create"))
    if ctx.verb != "create":
        # The person answers STOP.
        contact = body["authorized_contact"] | {"phone": "+15005554001"}
        body |= {"entity_type": "INDIVIDUAL", "authorized_contact": contact}
    profile_uuid = client.profiles.create(**body).profile_uuid
    if ctx.verb == "create":
        return {"profile_uuid": profile_uuid}
    return {"brand_id": client.brands.create(brand_alias="Ana", profile_uuid=profile_uuid).brand_id}


def _message(ctx: Call, client: Plivo) -> dict[str, str]:
    """Send a message with a file."""
    (uuid,) = client.messages.send(
        src="14155550100",
        dst="14155550101",
        type_="mms",
        media_urls=["https://example.com/parcel.jpg"],
        trackable=True,
    ).message_uuid
    made = {"message_uuid": uuid}
    if "media_id" in ctx.path_values:
        made["media_id"] = client.messages.list_media(uuid).objects[0].media_id
    return made


def _call(ctx: Call, client: Plivo) -> dict[str, str]:
    """Return a call that waits, has ended or is queued, with an audio stream if it is named."""
    if ctx.operation_id in ("calls_get_queued", "calls_cancel"):
        (parameter,) = ctx.path_values
        return {parameter: _queued_call(client)}
    made = {"call_uuid": _live_call(client)}
    if ctx.operation_id in ("calls_get", "calls_feedback"):
        client.calls.hangup(made["call_uuid"])
    if "stream_id" in ctx.path_values:
        stream = client.audio_streams.start(made["call_uuid"], service_url="ws://127.0.0.1:9/audio")
        made["stream_id"] = str(stream.stream_id)
    return made


def _live_call(client: Plivo) -> str:
    """Call an application whose document goes on without end."""
    app = client.applications.create(app_name="Waits", answer_url=waiting_url())
    with _control(client) as emulator:
        call_uuid = emulator.calls.create(from_="14155550123", to=app.app_id).call_uuid
        emulator.clock.advance(seconds=0)
        assert emulator.calls.get(call_uuid).status == "in-progress"
    return call_uuid


def _queued_call(client: Plivo) -> str:
    """Place many calls at once; return the last, whose turn is minutes away."""
    callees = "<".join(f"1415556{position:04}" for position in range(500))
    placed = client.calls.create(from_="14155550100", to=callees, answer_url=waiting_url())
    return placed.request_uuid[-1]


def _pool(ctx: Call, client: Plivo) -> dict[str, str]:
    """Create a Powerpack; add the member that the call names to its pool, or buy the number."""
    powerpacks = client.powerpacks.list().meta.total_count
    powerpack = client.powerpacks.create(name=f"{ctx.operation_id} {powerpacks}")
    pool = powerpack.number_pool.split("/")[5]
    made = {"number_pool_uuid": pool}
    if "shortcode" in ctx.path_values:
        made["shortcode"] = f"{100_000 + powerpacks}"
        with _control(client) as emulator:
            emulator.short_codes.create(powerpack_uuid=powerpack.uuid, shortcode=made["shortcode"])
    for name, kind in {"number": "local", "tollfree": "tollfree"}.items():
        if name in ctx.path_values:
            made[name] = _bought(client, kind)
            if not ctx.verb.startswith("add"):
                getattr(client.number_pools, f"add_{name}")(pool, made[name])
    return made


def _registered_brand(client: Plivo) -> str:
    """Create a brand and let it be approved."""
    profile = client.profiles.create(**dict(sample_body("profiles_create"))).profile_uuid
    brand = client.brands.create(
        brand_alias="Ferrer", brand_type="STANDARD", profile_uuid=profile
    ).brand_id
    with _control(client) as emulator:
        _approve(emulator, brand)
    return brand


def _campaign(ctx: Call, client: Plivo) -> dict[str, str]:
    """Import a campaign, registered unless the call changes it, with the number that it names."""
    campaigns = len(list(client.campaigns.iterate()))
    key = f"C{100_000 + campaigns}"
    client.campaigns.import_shared(campaign_id=key, campaign_alias=ctx.operation_id)
    made = {"campaign_id": key}
    if ctx.verb == "update":
        return made
    with _control(client) as emulator:
        _approve(emulator, key)
        if ctx.verb == "link_numbers":
            emulator.numbers.create(number=(ctx.body or {})["numbers"][0])
        if "number" in ctx.path_values:
            made["number"] = f"1510557{campaigns:04}"
            emulator.numbers.create(number=made["number"])
            client.campaigns.link_numbers(key, numbers=[made["number"]])
            _approve(emulator, made["number"])
    return made


def _approve(emulator: PlivoEmulator, subject: str) -> None:
    (review,) = emulator.reviews.list(subject=subject, state="pending").objects
    emulator.reviews.decide(review.review_id, outcome="approved")


def _bought(client: Plivo, kind: Any) -> str:
    """Buy a number of a kind; not the first that is for sale, which another call may name."""
    number = client.phone_numbers.list(country_iso="US", type_=kind, offset=1).objects[0].number
    client.phone_numbers.buy(number)
    return number


def _recording(ctx: Call, client: Plivo) -> str:
    """Add a recording, transcribed if the call is about that."""
    with _control(client) as emulator:
        return emulator.recordings.create(
            words=[{"text": "Please call me back."}],
            transcribed=ctx.resource == "transcriptions" and ctx.verb != "create",
        ).recording_id


def _control(client: Plivo) -> PlivoEmulator:
    return PlivoEmulator(base_url=f"{client.base_url.removesuffix('/v1')}/_emulator")


def _caller_id(ctx: Call, client: Plivo, parameter: str) -> dict[str, str]:
    """Ask for the code of a number that is not verified yet; enter it unless the call does."""
    # Asking again for the same number would replace the code that is left to be entered.
    area = "650" if ctx.verb == "verify" else "415"
    number = f"+1{area}556{client.verified_caller_ids.list().meta.total_count:04}"
    key = client.verified_caller_ids.initiate(phone_number=number).verification_uuid
    with _control(client) as emulator:
        (code,) = emulator.passwords.list_caller_ids(verification_uuid=key).objects
    if ctx.verb == "verify":
        return {parameter: key, "otp": code.otp}
    client.verified_caller_ids.verify(key, otp=code.otp)
    return {parameter: number}
