package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import io.offhook.upload.CsvRow.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a row of an update changes. */
class EditReaderTest {

    @Test
    void blank_cells_keep_what_is() {
        assertThat(read("MAC ADDRESS,DESCRIPTION,USER ID,DIRECTORY NUMBER 1", "2C:31:24:C9:F8:21,,,"))
                .isEqualTo(PhoneEdit.NOTHING);
    }

    @Test
    void a_minus_alone_takes_a_value_away() {
        var edit = read("MAC ADDRESS,DESCRIPTION,USER ID,DEVICE POOL", "2C3124C9F821,-,-,-");

        assertThat(edit.description()).contains(new Description(""));
        assertThat(edit.ownerId()).contains(Optional.empty());
        assertThat(edit.devicePool()).contains(Name.DEFAULT);
        assertThat(read("MAC ADDRESS,USER ID", "2C3124C9F821,bob").ownerId()).contains(Optional.of(new UserId("bob")));
    }

    @Test
    void a_row_that_names_its_phone_may_change_its_mac_or_take_it_away() {
        assertThat(read("DEVICE NAME,MAC ADDRESS", "SEP2C3124C9F821,2C3124C9F899")
                        .name())
                .contains(new DeviceName("SEP2C3124C9F899"));
        assertThat(read("DEVICE NAME,MAC ADDRESS", "SEP2C3124C9F821,-").name()).contains(RowPlans.DUMMY);
        assertThat(read("DEVICE NAME,MAC ADDRESS", "SEP2C3124C9F821,").name()).isEmpty();
    }

    @Test
    void lines_that_are_not_given_stay_and_so_do_blank_cells_of_those_that_are() {
        var edit = read("MAC ADDRESS,DIRECTORY NUMBER 2,DISPLAY 2,ROUTE PARTITION 2", "2C3124C9F821,1003,,-");

        assertThat(edit.lines())
                .contains(Lines.of(List.of(new Line(1, "1001", "PT", null), new Line(2, "1003", null, null))));
        assertThat(edit.texts()).contains(List.of(new LineText(1, "Zoë", null), new LineText(2, "Two", "L2")));
    }

    @Test
    void a_line_is_added_by_its_number_and_taken_away_by_a_minus() {
        assertThat(read("MAC ADDRESS,DIRECTORY NUMBER 1,DIRECTORY NUMBER 3", "2C3124C9F821,-,1009")
                        .lines())
                .contains(Lines.of(List.of(new Line(2, "1002", "PT2", null), new Line(3, "1009"))));
        assertThatThrownBy(() -> read("MAC ADDRESS,DISPLAY 3", "2C3124C9F821,Three"))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("Line 3 lacks its DIRECTORY NUMBER");
    }

    @Test
    void a_phone_cannot_be_without_a_model() {
        assertThatThrownBy(() -> read("MAC ADDRESS,MODEL", "2C3124C9F821,-"))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("model");
    }

    private static PhoneEdit read(String header, String row) {
        var rows = CsvFiles.rows(header + "\n" + row);
        var cells = RowCells.of(Header.parse((Values) rows.getFirst()), (Values) rows.get(1));
        return new EditReader(cells, phone(), () -> RowPlans.DUMMY).read();
    }

    private static PhoneView phone() {
        return new PhoneView(
                UUID.randomUUID(),
                "SEP2C3124C9F821",
                "2C3124C9F821",
                "8845",
                "Desk",
                List.of(
                        new LineView(1, "1001", "PT", null, "Zoë", null),
                        new LineView(2, "1002", "PT2", null, "Two", "L2")),
                "alice",
                "Berlin",
                new ProfilesView("Default", "Default", "Default"),
                true,
                false,
                PhoneStatus.ACTIVATED,
                Instant.EPOCH,
                null,
                1);
    }
}
