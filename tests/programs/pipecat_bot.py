"""A voice bot on pipecat, in its own runner and with its serializer for Plivo.

It answers what it hears with a tone, and hangs up through the API when 0 is pressed.
"""

import math
import struct
import sys
from typing import Any

from person import PORT, Call, with_person
from pipecat.frames.frames import (
    EndTaskFrame,
    Frame,
    InputAudioRawFrame,
    InputDTMFFrame,
    OutputAudioRawFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.runner import PipelineRunner
from pipecat.pipeline.task import PipelineParams, PipelineTask
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.runner.run import main
from pipecat.runner.utils import create_transport
from pipecat.transports.websocket.fastapi import FastAPIWebsocketParams

RATE = 8000
SAMPLES = (round(8000 * math.sin(math.tau * 440 * each / RATE)) for each in range(RATE // 2))
TONE = b"".join(struct.pack("<h", sample) for sample in SAMPLES)


class Answering(FrameProcessor):
    """Stands where the services for speech and language are."""

    heard = 0

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, InputAudioRawFrame):
            self.heard += 1
            if self.heard == 10:
                await self.push_frame(OutputAudioRawFrame(TONE, RATE, 1))
        elif isinstance(frame, InputDTMFFrame):
            print("pressed", frame.button.value)
            if frame.button.value == "0":
                await self.push_frame(EndTaskFrame(), FrameDirection.UPSTREAM)
        else:
            await self.push_frame(frame, direction)


async def bot(arguments: Any) -> None:
    wanted = FastAPIWebsocketParams(audio_in_enabled=True, audio_out_enabled=True)
    transport = await create_transport(arguments, {"plivo": lambda: wanted})
    rates = PipelineParams(audio_in_sample_rate=RATE, audio_out_sample_rate=RATE)
    pipeline = Pipeline([transport.input(), Answering(), transport.output()])
    await PipelineRunner(handle_sigint=False).run(PipelineTask(pipeline, params=rates))


def live() -> None:
    call = Call("/")
    call.hears("audio")
    call.press("50")
    ended = call.ends()
    print(ended["hangup_code"], ended["hangup_source"], call.problems)


if __name__ == "__main__":
    sys.argv[1:] = ["-t", "plivo", "-x", "bot.example", "--host", "127.0.0.1", "--port", str(PORT)]
    with_person(live, main)
