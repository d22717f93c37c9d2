package io.offhook.provisioning.files.tftp.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** The packets of TFTP: RFC 1350, section 5, and the option acknowledgement of RFC 2347. */
public sealed interface Packet {

    /**
     * RRQ.
     *
     * @param mode in lower case
     * @param options by their lower-case names, in the client's order
     */
    record ReadRequest(String file, String mode, Map<String, String> options) implements Packet {}

    /** WRQ. It is refused, so its fields are not read. */
    record WriteRequest() implements Packet {}

    /**
     * @param block 0 to 65535
     * @param content a view; its position must not change
     */
    record Data(int block, ByteBuffer content) implements Packet {}

    /** @param block 0 to 65535 */
    record Acknowledgement(int block) implements Packet {}

    /** It ends a transfer, and is never answered. */
    record Error(ErrorCode code, String message) implements Packet {}

    /** OACK: the options that the server takes, with their values. */
    record OptionAcknowledgement(Map<String, String> options) implements Packet {}

    enum ErrorCode {
        NOT_DEFINED(0),
        FILE_NOT_FOUND(1),
        ACCESS_VIOLATION(2),
        DISK_FULL(3),
        ILLEGAL_OPERATION(4),
        UNKNOWN_TRANSFER_ID(5),
        FILE_ALREADY_EXISTS(6),
        NO_SUCH_USER(7),
        /** RFC 2347. */
        OPTION_NEGOTIATION_FAILED(8);

        private final int number;

        ErrorCode(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static ErrorCode of(int number) {
            return Arrays.stream(values())
                    .filter(each -> each.number == number)
                    .findFirst()
                    .orElse(NOT_DEFINED);
        }
    }
}
