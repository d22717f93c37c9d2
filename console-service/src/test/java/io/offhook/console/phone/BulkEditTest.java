package io.offhook.console.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.phone.PhoneRecord.LatestCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkEditTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");

    @Test
    void many_phones_change_only_in_what_is_new_for_them() {
        var edit = new BulkEdit(
                BulkEdit.Kind.CHANGE,
                Optional.of("Berlin"),
                Optional.of(BulkEdit.NOTHING),
                Optional.empty(),
                Optional.of("Quiet"),
                Optional.empty());
        var described = new PhoneDescription(List.of(), "Default", "Quiet", "Default");

        assertThat(edit.changes(phone(), Optional.of(described)))
                .extracting(Object::toString)
                .containsExactly(
                        "Change[what=Device pool, before=Default, after=Berlin]",
                        "Change[what=Owner, before=alice, after=nobody]");
        assertThat(edit.columns())
                .containsEntry("DEVICE POOL", "Berlin")
                .containsEntry("USER ID", "-")
                .containsEntry("SIP PROFILE", "Quiet")
                .hasSize(3);
    }

    private static PhoneRecord phone() {
        return new PhoneRecord(
                new UUID(0, 1),
                "BAT000000000001",
                null,
                "8845",
                "Desk",
                List.of(),
                "alice",
                "Default",
                true,
                false,
                null,
                AT,
                null,
                new LatestCode(new UUID(0, 2), CodeState.LIVE, AT, AT, null),
                null,
                null);
    }
}
