package io.offhook.provisioning.files.tftp.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** What TFTP sends: RFC 1350, section 5, and the option acknowledgement of RFC 2347. */
public sealed interface Packet {

    /** @param options by their lower-case names, in the order in which they were asked for */
    record Read(String file, String mode, Map<String, String> options) implements Packet {}

    /** Somebody wants to write; what and how does not matter, nobody may. */
    record Write() implements Packet {}

    /**
     * @param block 0 to 65535
     * @param content a view that nobody reads from by its position
     */
    record Data(int block, ByteBuffer content) implements Packet {}

    record Acknowledgement(int block) implements Packet {}

    record Refusal(Reason reason, String message) implements Packet {}

    /** The options that the server takes, as it takes them. */
    record OptionAcknowledgement(Map<String, String> options) implements Packet {}

    /** Why not. */
    enum Reason {
        UNDEFINED(0),
        FILE_NOT_FOUND(1),
        ACCESS_VIOLATION(2),
        DISK_FULL(3),
        ILLEGAL_OPERATION(4),
        UNKNOWN_TRANSFER(5),
        FILE_EXISTS(6),
        NO_SUCH_USER(7),
        /** RFC 2347. */
        OPTION_REFUSED(8);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Reason of(int code) {
            return Arrays.stream(values())
                    .filter(each -> each.code == code)
                    .findFirst()
                    .orElse(UNDEFINED);
        }
    }
}
