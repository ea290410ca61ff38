// What the fields of forms are called, where their names in the control API are not what a person would say.

const PHONE = {
  answer: "When it is called",
  ring_seconds: "Rings for, in seconds",
  talk_seconds: "Talks for, in seconds",
  hangup_by: "Who hangs up",
  steps: "What the caller does",
};

const LABELS = {
  CallCreate: {
    ...PHONE,
    from: "Caller's number",
    to: "Number or application to call",
    pins: "PINs that the caller enters",
    answer: "The called phone",
    recording: "The recording",
    forwarded_from: "Number that forwarded the call",
    advance: "Skip to the end of the call",
  },
  MessageCreate: { from: "Sender's number", to: "Your number", media: "URLs of pictures and files", type: "Kind of message" },
  PhoneScript: { ...PHONE, recording: "Its recordings", machine: "Answering machine", password: "One-time passwords to it" },
  FaultCreate: {
    operation_id: "Operation",
    auth_id: "Auth ID of the sender",
    path: "Path begins with",
    method: "HTTP method",
    times: "How many requests",
    probability: "Share of the requests, 0 to 1",
    status: "Answer with this status",
    error: "Text of the error",
    delay_seconds: "Delay, in seconds",
    disconnect: "Break the connection",
    limit_requests: "Requests allowed",
    limit_seconds: "Within, in seconds",
  },
};

/** The label of a field, if it has one of its own. */
export const labelOf = (schema, field) => LABELS[schema]?.[field];
