package io.offhook.activation.code;

/** Who wants to see a code. */
public sealed interface Viewer {

    /** User id, or the service's account. */
    String name();

    String purpose();

    /** May see any code. */
    record Administrator(String name) implements Viewer {
        @Override
        public String purpose() {
            return "ADMINISTRATION";
        }
    }

    /** A user on the self-care page; may see the codes of own phones. */
    record User(String name) implements Viewer {
        @Override
        public String purpose() {
            return "SELF_CARE";
        }
    }

    /** The service that mails a code to its owner. */
    record WelcomeMail(String name) implements Viewer {
        @Override
        public String purpose() {
            return "WELCOME_MAIL";
        }
    }
}
