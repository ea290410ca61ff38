"""How an element of Plivo XML is described and played.

Each element that controls a call is a subclass of `Element` in a module of `elements`. It says what
the element may hold, for the checker, and what the call does, for the interpreter.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeAlias, TypeVar

from plivo_emulator.telephony.xml import Content, Instruction
from plivo_emulator.voice import attributes

if TYPE_CHECKING:
    from plivo_emulator.core.parts import JobKind
    from plivo_emulator.core.services import Context
    from plivo_emulator.voice.calls import Call, CallKind, Program
    from plivo_emulator.voice.causes import Cause


Lengths: TypeAlias = Callable[[str], float]
"""Returns how long an audio file takes to play, in seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sound:
    """Something that a party of a call hears.

    Attributes:
        kind: `speak`, `play`, `wait` or `beep`.
        text: what is spoken, or the address of what is played.
        seconds: how long it takes, once.
        times: how often it is repeated; 0 for without end.
    """

    kind: str
    text: str = ""
    seconds: float
    times: int = 1

    @property
    def lasts(self) -> float:
        """How long it takes with its repetitions, in seconds; once if these have no end."""
        return self.seconds * max(1, self.times)


Shared = TypeVar("Shared", bound="Saved")


class Saved(Protocol):
    """Something that all calls of a change share."""

    def save(self) -> None:
        """Keep it as it is now."""


class Exchange(ABC):
    """The calls that one change touches.

    Attributes:
        context: the change.
        ending: the identifiers of calls that a request is about to end together: none of them goes
            on because another one has left a room.
    """

    __slots__ = ("context", "ending")

    context: Context
    ending: set[str]

    @abstractmethod
    def get(self, call_uuid: str) -> LiveCall | None:
        """Return a call, `None` if there is none or it is over."""

    @abstractmethod
    def find(self, call_uuid: str) -> LiveCall | None:
        """Return a call even if it is over, `None` if there is none."""

    @abstractmethod
    def add(self, call: Call) -> LiveCall:
        """Begin a call."""

    @abstractmethod
    def shared(self, kind: Callable[[Exchange], Shared]) -> Shared:
        """Return what there is one of in each change; it is made when first asked for."""


class LiveCall(ABC):
    """A call while something happens to it, as elements see it.

    Attributes:
        exchange: the other calls of the same change.
        call: what is kept of it.
    """

    __slots__ = ("call", "exchange")

    exchange: Exchange
    call: Call

    @property
    @abstractmethod
    def context(self) -> Context:
        """The change."""

    @property
    @abstractmethod
    def state(self) -> dict[str, Any]:
        """The state of the present element, as JSON."""

    @property
    @abstractmethod
    def program(self) -> Program:
        """Where it is in its documents."""

    @property
    @abstractmethod
    def element(self) -> Element | None:
        """What it plays; `None` while it waits for a document or has none."""

    @abstractmethod
    def ask_first(self, event: str) -> None:
        """Ask for the first document of the call."""

    @abstractmethod
    def pick_up(self) -> None:
        """Answer: whoever it was that the call rang at."""

    @abstractmethod
    def hang_up(self, cause: Cause, source: str) -> None:
        """End the call, and tell whom it concerns."""

    @abstractmethod
    def proceed(self) -> None:
        """Play the next element, or end the call."""

    @abstractmethod
    def ask(
        self, event: str, url: str, method: str, fields: Mapping[str, Any] | None = None
    ) -> None:
        """Ask for another document, which replaces this one."""

    @abstractmethod
    def transfer(self, event: str, url: str, method: str) -> None:
        """Give up what is played for another document."""

    @abstractmethod
    def abandon(self) -> None:
        """Give up what is played, before another document is followed."""

    @abstractmethod
    def parent(self) -> LiveCall | None:
        """Return the call whose `Dial` decides what comes next, if it is not this one."""

    @abstractmethod
    def partner(self) -> LiveCall | None:
        """Return the call that it is connected with, if there is one."""

    @abstractmethod
    def leave_parent(self, *, parent_goes_on: bool) -> None:
        """Follow documents of its own from now on; it is connected with its parent."""

    @abstractmethod
    def notify(self, event: str, url: str, method: str, fields: Mapping[str, Any]) -> str:
        """Tell a URL something; return the identifier of the delivery, empty without a URL."""

    @abstractmethod
    def tell(self, event: str, fields: Mapping[str, Any]) -> None:
        """Tell the URL that was set for an event, if one was."""

    @abstractmethod
    def audio_seconds(self, url: str) -> float:
        """Return how long an audio file of the document takes to play."""

    @abstractmethod
    def follow(self, xml: str, audio: Iterable[str] = ()) -> None:
        """Play a document from its beginning.

        Args:
            xml: the document.
            audio: the URLs of the audio files that it names.
        """

    @abstractmethod
    def play(self, sounds: Sequence[Sound]) -> None:
        """Let the person hear sounds, one after the other; then `on_played` is called."""

    @abstractmethod
    def stop_playing(self) -> None:
        """Cut what is heard at present."""

    @abstractmethod
    def set_timer(self, name: str, delay: float) -> None:
        """Set a timer of the present element, replacing one of the same name."""

    @abstractmethod
    def cancel_timer(self, name: str) -> None:
        """Cancel a timer, if it is set."""

    @abstractmethod
    def place(self, to: str, *, caller: str, caller_name: str, time_limit: float) -> LiveCall:
        """Place another call, whose events the present element gets; it does not ring yet."""

    @abstractmethod
    def end_in(self, delay: float) -> None:
        """End the call after some seconds, whatever it does then."""

    @abstractmethod
    def send_tones(self, keys: str) -> None:
        """Let the person hear the tones of keys while something else goes on."""

    @abstractmethod
    def complain(self, text: str) -> None:
        """Note a problem of the user's server or of its document."""

    @abstractmethod
    def schedule(self, kind: JobKind, delay: float, name: str = "") -> None:
        """Let something happen to the call in some seconds."""

    @abstractmethod
    def note(self, name: str) -> None:
        """Add to what happened."""


@dataclass(frozen=True, kw_only=True)
class Element:
    """An element of a document.

    Its fields with `attributes` are its attributes. The state of an element that takes time is in
    `LiveCall.state`, as JSON: the emulator may be restarted meanwhile.

    Attributes:
        text: what it contains, without markup.
        children: the elements inside.
        line: where it begins.
        early: whether it is played before an incoming call is answered, as `PreAnswer` wants.
        content: what it must contain.
        holds: the elements it may contain.
        picks_up: whether an incoming call is answered before it is played.
    """

    content: ClassVar[Content] = "nothing"
    holds: ClassVar[frozenset[str]] = frozenset()
    picks_up: ClassVar[bool] = True

    text: str = ""
    children: tuple[Element, ...] = ()
    line: int = 0
    early: bool = False

    def start(self, live: LiveCall) -> None:
        """Begin. Ends with `live.proceed()`, at once or later."""
        raise NotImplementedError

    def on_played(self, live: LiveCall) -> None:
        """All sounds were heard."""
        live.proceed()

    def on_timer(self, live: LiveCall, name: str) -> None:
        """A timer that this element has set is due."""

    def on_digit(self, live: LiveCall, digit: str) -> None:
        """The party presses a key."""

    def on_speech(self, live: LiveCall, text: str) -> None:
        """The party has said something."""

    def on_leg(self, live: LiveCall, leg: Call) -> None:
        """Something happened to a call that this element has placed."""

    def on_leg_digit(self, live: LiveCall, leg: Call, digit: str) -> None:
        """The party of a call that this element has placed presses a key."""

    def on_sounds(self, live: LiveCall, delivery_id: str, sounds: Sequence[Sound]) -> None:
        """A document that this element wanted somebody to hear is here.

        Args:
            live: the call that plays this element.
            delivery_id: of the request for the document.
            sounds: what the document has to be heard; nothing if it is of no use.
        """

    def partner(self, live: LiveCall) -> str:
        """Return the call that this element has connected, empty for none."""
        return ""

    def let_go(self, live: LiveCall, leg: Call, *, goes_on: bool) -> None:
        """The connected call follows documents of its own from now on.

        Args:
            live: the call that plays this element.
            leg: the connected call.
            goes_on: whether it continues after this element.
        """

    def leave_room(self, live: LiveCall) -> None:
        """Leave the room that this element is about, and go on after it."""

    def stop(self, live: LiveCall) -> None:
        """Give up: the call ends, or gets another document."""

    def faults(self) -> Iterator[str]:
        """Yield what makes the document invalid beyond its structure, as sentences without end."""
        return iter(())

    def unfolded(self) -> Iterable[Element]:
        """Return what is played in its place."""
        return (self,)

    def sounds(self, lengths: Lengths) -> Iterable[Sound]:
        """Return what is heard of it as part of a prompt."""
        return ()

    def audio(self) -> Iterable[str]:
        """Return the URLs of the audio files that it may play."""
        return (url for each in self.children for url in each.audio())


BUILT_IN: Final[dict[CallKind, Element]] = {}
"""What Plivo itself plays in calls of some kinds, instead of documents. It is started when a call
comes in, or when the phone that it calls is answered."""


@dataclass(frozen=True, kw_only=True)
class Requesting(Element):
    """An element that asks a URL about what it learned.

    Attributes:
        action: the URL; empty for none.
        method: of the request.
        redirect: whether the reply replaces the document.
    """

    action: str = attributes.url()
    method: str = attributes.method()
    redirect: bool = attributes.boolean(True)

    def conclude(self, live: LiveCall, event: str, fields: Mapping[str, Any]) -> None:
        """Tell the `action` URL, and continue with its reply or the next element."""
        if self.action and self.redirect:
            live.ask(event, self.action, self.method, fields)
            return
        if self.action:
            live.notify(event, self.action, self.method, fields)
        live.proceed()


def read_element(kinds: Mapping[str, type[Element]], instruction: Instruction) -> Element:
    """Return an element of a checked document."""
    kind = kinds[instruction.name]
    known = attributes.attributes_of(kind)  # type: ignore[arg-type]  # classes can be hashed
    values: dict[str, Any] = {}
    for name, text in instruction.attributes.items():
        if name in known:
            with suppress(ValueError):
                values[known[name].field] = known[name].read(text)
    children = (each for each in instruction.children if each.name in kinds)
    return kind(
        text=" ".join(instruction.text.split()),
        children=tuple(read_element(kinds, each) for each in children),
        line=instruction.line,
        **values,
    )
