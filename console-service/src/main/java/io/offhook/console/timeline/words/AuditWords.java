package io.offhook.console.timeline.words;

import static java.util.stream.Collectors.joining;

import io.offhook.contracts.audit.AuditEvent;
import io.offhook.contracts.audit.AuditRecorded;

/** Words for what is on record and no event of its own. */
final class AuditWords {

    private static final String PREFIX = "io.offhook.";

    private AuditWords() {}

    static Words of(AuditEvent event) {
        return switch (event) {
            case AuditRecorded it -> of(it);
        };
    }

    private static Words of(AuditRecorded recorded) {
        var words = switch (recorded.action()) {
            case "SIGNED_IN" -> Words.neutral("box-arrow-in-right", "Signed in");
            case "SIGN_IN_FAILED" -> Words.warning("box-arrow-in-right", "Sign-in failed");
            case "SIGNED_OUT" -> Words.neutral("box-arrow-right", "Signed out");
            case "SIGNED_OUT_EVERYWHERE" -> Words.neutral("box-arrow-right", "Signed out everywhere");
            case "INVITED" -> Words.neutral("envelope", "Invited to self care");
            case "PASSWORD_CHANGED" -> Words.neutral("key", "Password changed");
            case "PROFILE_CHANGED" -> Words.neutral("person", "Profile in self care changed" + fields(recorded));
            case "STATE_ERASED" -> Words.neutral("eraser", "A state was erased");
            case "DEAD_LETTERS_REPLAYED" -> Words.neutral("arrow-repeat", "Dead letters were tried again");
            case "EVENT_SET_ASIDE" -> Words.warning("skip-forward", "An event that cannot be published was set aside");
            case "EVENTS_REPUBLISHED" -> Words.warning("arrow-repeat", "Events were published again");
            case "READ_MODELS_REBUILT" -> Words.neutral("arrow-repeat", "Read models were made anew");
            case "REGISTRAR_USERS_READ" -> Words.warning("eye", "A registrar read users that phones register with");
            case "LSC_STRING_VIEWED" -> Words.neutral("eye", "Authentication string of a phone shown");
            default -> Words.neutral("journal-text", "On record: " + name(recorded.action()));
        };
        var count = recorded.count();
        return count == null || count == 1
                ? words
                : new Words(words.sentence() + ", " + count + " times", words.tone(), words.icon());
    }

    private static String fields(AuditRecorded recorded) {
        var fields = recorded.fields();
        return fields == null ? "" : fields.stream().map(AuditWords::field).collect(joining(", ", ": ", ""));
    }

    private static String field(String name) {
        return switch (name) {
            case "timeZone" -> "time zone";
            case "mailsWanted" -> "mails";
            default -> name;
        };
    }

    private static String name(String action) {
        return action.startsWith(PREFIX) ? action.substring(PREFIX.length()) : action;
    }
}
