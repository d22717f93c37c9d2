package io.offhook.tvs.lsc.wire;

/** The messages of phones, by their codes. */
enum Command {
    AUTHENTICATION_RESPONSE(2),
    KEY_RESPONSE(4),
    STORE_RESPONSE(10),
    FETCH_RESPONSE(12),
    DELETE_RESPONSE(14),
    IN_PROGRESS(17);

    private final int code;

    Command(int code) {
        this.code = code;
    }

    /** @throws MalformedMessage for what no phone sends */
    static Command of(int code) {
        for (var command : values()) {
            if (command.code == code) {
                return command;
            }
        }
        throw new MalformedMessage(MalformedMessage.Fault.UNKNOWN_COMMAND);
    }
}
