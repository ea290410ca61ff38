"""A switchboard as tutorials have it: a menu, two phones one after the other, then a mailbox.

Its documents are built by Plivo's SDK. Replies to a POST have status 201, as in some frameworks.
"""

from fastapi import FastAPI, Request, Response
from person import PUBLIC, Call, ask, serve_asgi, with_person
from plivo import plivoxml

app = FastAPI()


def document(*elements: plivoxml.PlivoXMLElement) -> Response:
    response = plivoxml.ResponseElement()
    for element in elements:
        response.add(element)
    return Response(response.to_string(), 201, media_type="text/xml")


def ring(number: str, action: str) -> plivoxml.DialElement:
    dial = plivoxml.DialElement(action=f"{PUBLIC}{action}", timeout=20, dial_music="real")
    return dial.add(plivoxml.NumberElement(number, send_digits="1"))


@app.post("/answer")
async def answer() -> Response:
    menu = plivoxml.SpeakElement("", voice="Polly.Joanna", language="en-US")
    menu.add_emphasis("Press 1", level="strong").add_s("for our office").add_break(time="1s")
    keys = plivoxml.GetInputElement(
        action=f"{PUBLIC}/chosen?from=menu",
        input_type="dtmf speech",
        digit_end_timeout=2,
        speech_end_timeout=2,
        num_digits=1,
        hints="office,mailbox",
    )
    return document(keys.add(menu), plivoxml.SpeakElement("Nothing was pressed"))


@app.post("/chosen")
async def chosen(request: Request) -> Response:
    form = await request.form()
    print(request.query_params["from"], form["InputType"], repr(form["Digits"]), form["Speech"])
    return document(ring("+1 (415) 555-0111", "/first"))


@app.post("/first")
async def first(request: Request) -> Response:
    print("first", (await request.form())["DialStatus"])
    return document(ring("14155550112", "/second"))


@app.post("/second")
async def second(request: Request) -> Response:
    print("second", (await request.form())["DialStatus"])
    mailbox = plivoxml.RecordElement(
        action=f"{PUBLIC}/recorded",
        max_length=30,
        finish_on_key="#",
        transcription_type="auto",
        transcription_url=f"{PUBLIC}/text",
    )
    return document(plivoxml.SpeakElement("Nobody is here. Leave a message."), mailbox)


@app.post("/recorded")
async def recorded(request: Request) -> Response:
    form = await request.form()
    print("recorded", form["RecordingDuration"], form["Digits"], str(form["RecordUrl"])[-4:])
    return document(plivoxml.SpeakElement("Thank you"), plivoxml.HangupElement())


@app.post("/text")
async def text(request: Request) -> None:
    print("text", (await request.form())["transcription"])


@app.post("/hangup")
async def hangup(request: Request) -> None:
    print("over", (await request.form())["HangupCauseName"])


def live() -> None:
    ask("POST", "clock/freeze/")
    ask("POST", "phones/14155550111/", {"answer": "busy"})
    ask("POST", "phones/14155550112/", {"answer": "rejected"})
    call = Call("/answer")
    call.hears("press 1 for our office")
    call.says("office")
    call.hears("leave a message")
    ask("POST", "clock/advance/", {"seconds": 2})
    call.says("Please call me back")
    ask("POST", "clock/advance/", {"seconds": 3})
    call.press("#")
    call.hears("thank you")
    print([one["callee"] for one in map(leg, call.ends()["legs"])])
    ask("POST", "clock/advance/", {"seconds": 600})


def leg(call_uuid: str) -> dict[str, str]:
    found: dict[str, str] = ask("GET", f"calls/{call_uuid}/")
    return found


if __name__ == "__main__":
    with_person(live, serve_asgi(app))
