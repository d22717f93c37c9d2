package io.offhook.console.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to become of many phones. Each value is the new one; empty: it stays.
 *
 * @param ownerId {@code -} takes the owner away
 */
public record BulkEdit(
        Kind kind,
        Optional<String> devicePool,
        Optional<String> ownerId,
        Optional<String> securityProfile,
        Optional<String> sipProfile,
        Optional<String> buttonTemplate) {

    /** In a file of rows: nothing, where a blank cell means that it stays. */
    public static final String NOTHING = "-";

    private static final String UNKNOWN = "as it is";

    public enum Kind {
        CHANGE("Change"),
        REMOVE("Remove"),
        NEW_CODE("Require a new code"),
        ALLOW_OUTSIDE("Allow outside the premises (MRA)"),
        FORBID_OUTSIDE("Forbid outside the premises (MRA)");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether a job of rows does it, or else one command for each phone. */
        public boolean isJob() {
            return switch (this) {
                case CHANGE, REMOVE -> true;
                case NEW_CODE, ALLOW_OUTSIDE, FORBID_OUTSIDE -> false;
            };
        }
    }

    /** @param what in words */
    public record Change(String what, String before, String after) {}

    /** Whether it says anything at all. */
    public boolean isEmpty() {
        return kind == Kind.CHANGE && columns().isEmpty();
    }

    /** Of one phone; none: it is so already. */
    public List<Change> changes(PhoneRecord phone, Optional<PhoneDescription> described) {
        return switch (kind) {
            case CHANGE -> values(phone, described);
            case REMOVE -> List.of(new Change("Record", phone.deviceName(), "removed"));
            case NEW_CODE -> List.of(new Change("Code", code(phone), "a new one; the phone waits until it is typed"));
            case ALLOW_OUTSIDE -> outside(phone, true);
            case FORBID_OUTSIDE -> outside(phone, false);
        };
    }

    private List<Change> values(PhoneRecord phone, Optional<PhoneDescription> described) {
        var changes = new ArrayList<Change>();
        add(changes, "Device pool", phone.devicePool(), devicePool);
        add(changes, "Owner", Optional.ofNullable(phone.ownerId()).orElse("nobody"), ownerId.map(BulkEdit::nobody));
        add(
                changes,
                "Security profile",
                described.map(PhoneDescription::security).orElse(UNKNOWN),
                securityProfile);
        add(changes, "SIP profile", described.map(PhoneDescription::sip).orElse(UNKNOWN), sipProfile);
        add(
                changes,
                "Phone button template",
                described.map(PhoneDescription::buttons).orElse(UNKNOWN),
                buttonTemplate);
        return changes;
    }

    private static String nobody(String ownerId) {
        return ownerId.equals(NOTHING) ? "nobody" : ownerId;
    }

    private static void add(List<Change> changes, String what, String before, Optional<String> after) {
        after.filter(it -> !it.equals(before)).ifPresent(it -> changes.add(new Change(what, before, it)));
    }

    private static List<Change> outside(PhoneRecord phone, boolean allowed) {
        return phone.mraAllowed() == allowed
                ? List.of()
                : List.of(new Change("Outside the premises", words(phone.mraAllowed()), words(allowed)));
    }

    private static String words(boolean allowed) {
        return allowed ? "allowed" : "not allowed";
    }

    private static String code(PhoneRecord phone) {
        return phone.code() == null ? "none" : phone.code().state().label();
    }

    /** Of a file of rows, by their headings. */
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        devicePool.ifPresent(it -> columns.put("DEVICE POOL", it));
        ownerId.ifPresent(it -> columns.put("USER ID", it));
        securityProfile.ifPresent(it -> columns.put("DEVICE SECURITY PROFILE", it));
        sipProfile.ifPresent(it -> columns.put("SIP PROFILE", it));
        buttonTemplate.ifPresent(it -> columns.put("PHONE BUTTON TEMPLATE", it));
        return columns;
    }
}
