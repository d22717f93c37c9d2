package io.offhook.activation.code;

/** How a code is used without a certificate. */
public sealed interface ClaimMethod {

    /** As events name it. */
    String name();

    /** What the caller is told. Who only claims to be a phone does not learn whether the code ever existed. */
    default RefusalReason shown(RefusalReason reason) {
        return switch (this) {
            case Screen ignored -> RefusalReason.NOT_ACCEPTED;
            case Dial ignored -> RefusalReason.NOT_ACCEPTED;
            // The owner is signed in.
            case Pairing ignored -> reason;
        };
    }

    /** Typed on a page that the phone shows. */
    record Screen() implements ClaimMethod {
        @Override
        public String name() {
            return "SCREEN";
        }
    }

    /** Dialled on a guest line; a registrar's dial plan asks. */
    record Dial() implements ClaimMethod {
        @Override
        public String name() {
            return "DIAL";
        }
    }

    /** A person who is signed in to self care says that the device is a phone of theirs. */
    record Pairing(String userId) implements ClaimMethod {
        @Override
        public String name() {
            return "PAIRING";
        }
    }
}
