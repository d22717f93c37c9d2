package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.PhoneChanges;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.bulk.PlannedEdits.Result;
import io.offhook.provisioning.phone.bulk.PlannedRow.Edit;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.rest.site.SiteRights;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.SpooledFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An export that comes back. The model, the pool, the profiles and the owner of the phone are gone. */
class RoundTripTest {

    private static final PhoneChanges NO_CHANGES = new PhoneChanges(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RequestedProfiles.NONE,
            Optional.empty());

    private final PhoneView phone = phone(7);

    @Test
    void an_export_that_nobody_edited_changes_nothing_whatever_is_gone_since() throws IOException {
        for (var file : List.of(csv(phone), xlsx(phone))) {
            var result = sentTo(phone, file);

            assertThat(result.bad()).isEmpty();
            assertThat(result.accepted().getFirst().changes()).isEqualTo(NO_CHANGES);
            assertThat(result.accepted().getFirst().texts()).isEmpty();
        }
    }

    @Test
    void the_cells_of_a_sheet_are_texts_with_their_zeros_and_plus_signs() throws IOException {
        try (var spooled = spooled(xlsx(phone));
                var rows = spooled.rows()) {
            assertThat(rows.header().values()).startsWith("MAC ADDRESS", "DEVICE NAME");
            assertThat(((Values) rows.next().orElseThrow()).values()).contains("0042", "+4930123", "7");
        }
    }

    @Test
    void a_sheet_of_many_phones_is_written_in_pieces() throws IOException {
        var output = new ByteArrayOutputStream();
        var file = new PhonesXlsx(output, 2);
        for (int i = 0; i < 1_200; i++) {
            file.phone(phone);
        }
        file.end();

        try (var spooled = spooled(output.toByteArray());
                var rows = spooled.rows()) {
            int count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            assertThat(count).isEqualTo(1_201);
        }
    }

    @Test
    void an_edited_row_of_a_phone_that_was_changed_since_fails() throws IOException {
        var edited = new String(csv(phone), StandardCharsets.UTF_8).replace("0042", "0043");

        var late = sentTo(phone(8), edited.getBytes(StandardCharsets.UTF_8));
        assertThat(late.accepted()).isEmpty();
        assertThat(late.bad().getFirst().reason()).startsWith("The phone was changed since");
        assertThat(sentTo(phone(8), csv(phone)).bad()).isEmpty();
        assertThat(sentTo(phone, edited.getBytes(StandardCharsets.UTF_8)).accepted())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.seen()).isTrue();
                    assertThat(row.changes().lines()).isPresent();
                });
    }

    @Test
    void an_edited_row_without_a_version_goes_on_as_before() throws IOException {
        var file = "DEVICE NAME,VERSION,DIRECTORY NUMBER 1\nSEP2C3124C9F821,,0043\n".getBytes(StandardCharsets.UTF_8);

        assertThat(sentTo(phone(8), file).accepted())
                .singleElement()
                .satisfies(row -> assertThat(row.seen()).isFalse());
    }

    @Test
    void what_does_change_is_checked() throws IOException {
        var edited = new String(csv(phone), StandardCharsets.UTF_8);

        assertThat(sentTo(phone, edited.replace("Gone pool", "No pool").getBytes(StandardCharsets.UTF_8))
                        .bad())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("no device pool"));
        assertThat(sentTo(phone, edited.replace(",gone,", ",nobody,").getBytes(StandardCharsets.UTF_8))
                        .bad())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("no user nobody"));
    }

    private static Result sentTo(PhoneView phone, byte[] file) throws IOException {
        try (var spooled = spooled(file);
                var rows = spooled.rows()) {
            var header = Header.parse(rows.header());
            var row = (Values) rows.next().orElseThrow();
            var edit = new Edit(row.line(), new DeviceName(phone.deviceName()), row);
            return new PlannedEdits(header, TestCatalogues.BUILT_IN, List.of(phone), () -> RowPlans.DUMMY)
                    .plan(List.of(edit))
                    .checked(Set.of(), Map.of(), SiteRights.EVERYWHERE);
        }
    }

    private static SpooledFile spooled(byte[] file) throws IOException {
        return SpooledFile.spool(new ByteArrayInputStream(file), 1_000_000, 10_000, Optional.empty())
                .orElseThrow();
    }

    private static byte[] csv(PhoneView phone) throws IOException {
        var output = new ByteArrayOutputStream();
        return written(new PhonesCsv(output, 2), phone, output);
    }

    private static byte[] xlsx(PhoneView phone) throws IOException {
        var output = new ByteArrayOutputStream();
        return written(new PhonesXlsx(output, 2), phone, output);
    }

    private static byte[] written(PhonesFile file, PhoneView phone, ByteArrayOutputStream output) throws IOException {
        file.phone(phone);
        file.end();
        return output.toByteArray();
    }

    private static PhoneView phone(long version) {
        return new PhoneView(
                UUID.randomUUID(),
                "SEP2C3124C9F821",
                "2C3124C9F821",
                "Gone model",
                "'+49 30 desk",
                List.of(
                        new LineView(1, "0042", null, null, "-", "<old>"),
                        new LineView(2, "+4930123", "PT", "CSS", null, null)),
                "gone",
                "Gone pool",
                new ProfilesView("Gone security", "Gone SIP", "Gone buttons"),
                true,
                false,
                PhoneStatus.ACTIVATED,
                Instant.EPOCH,
                null,
                version);
    }
}
