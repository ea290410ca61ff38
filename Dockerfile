# The emulator in one container, its state in memory or in a volume. See docs/team-sandbox.md.
#
#   docker build --tag plivo-emulator .
#   docker run --rm --publish 127.0.0.1:12121:12121 plivo-emulator
#
# Options are arguments, or variables such as `--env PLIVO_EMULATOR_STRICT=true`.

FROM python:3.13-slim
# `postgresql` for several emulators that share a database, as in compose.yaml.
ARG EXTRA=emulator
COPY pyproject.toml README.md CHANGELOG.md LICENSE openapi.yaml /build/
COPY src /build/src
COPY generated /build/generated
RUN pip install --no-cache-dir "/build[$EXTRA]" && rm -r /build
# In the container all addresses: `--publish` says who reaches it.
ENV PLIVO_EMULATOR_HOST=0.0.0.0
EXPOSE 12121
# Where `--database state.db` is kept in a volume.
RUN install --directory --owner=nobody /state
WORKDIR /state
# `nobody`, by its number, which every host understands.
USER 65534:65534
HEALTHCHECK --interval=5s --timeout=3s --start-period=5s CMD \
    ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:12121/_emulator/health/', timeout=2)"]
ENTRYPOINT ["plivo-emulator"]
CMD ["serve"]
