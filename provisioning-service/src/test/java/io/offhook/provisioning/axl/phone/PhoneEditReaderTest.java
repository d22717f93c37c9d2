package io.offhook.provisioning.axl.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.axl.wire.SoapRequestReader;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneEditReaderTest {

    private static final PhoneView PHONE = new PhoneView(
            new UUID(0, 1),
            "BAT000000000001",
            null,
            "8845",
            "",
            List.of(
                    new LineView(1, "1001", null, null, "One", null),
                    new LineView(2, "1002", "P", "Calls", null, null)),
            "alice",
            "Default",
            new ProfilesView("Default", "Default", "Default"),
            true,
            false,
            PhoneStatus.AWAITING_ACTIVATION,
            Instant.EPOCH,
            null,
            1);

    @Test
    void what_is_absent_stays() {
        assertThat(read("<name>BAT000000000001</name>")).isEqualTo(PhoneEdit.NOTHING);
    }

    @Test
    void an_empty_element_takes_the_owner_away_and_a_new_name_is_read() {
        var edit = read("<newName>sep2c3124c9f821</newName><ownerUserName/>");

        assertThat(edit.ownerId()).contains(Optional.empty());
        assertThat(edit.name().orElseThrow().text()).isEqualTo("SEP2C3124C9F821");
    }

    @Test
    void lines_are_added_and_removed_one_by_one() {
        var edit = read("<removeLines><line><index>1</index><dirn><pattern>1001</pattern></dirn></line></removeLines>"
                + "<addLines><line><index>3</index><label>L</label><dirn><pattern>1003</pattern>"
                + "<routePartitionName>Q</routePartitionName></dirn></line></addLines>");

        assertThat(edit.lines().orElseThrow().each())
                .containsExactly(new Line(2, "1002", "P", "Calls"), new Line(3, "1003", "Q", null));
    }

    @Test
    void added_lines_without_an_index_come_after_the_last_that_stays() {
        var edit = read("<removeLines><lineIdentifier><directoryNumber>1001</directoryNumber></lineIdentifier>"
                + "</removeLines><addLines><lineIdentifier><directoryNumber>1003</directoryNumber></lineIdentifier>"
                + "<lineIdentifier><directoryNumber>1004</directoryNumber></lineIdentifier></addLines>");

        assertThat(edit.lines().orElseThrow().each())
                .containsExactly(new Line(2, "1002", "P", "Calls"), new Line(3, "1003"), new Line(4, "1004"));
    }

    @Test
    void a_line_keeps_its_calling_search_space_where_all_lines_are_given() {
        var edit = read("<lines><line><index>1</index><dirn><pattern>1002</pattern>"
                + "<routePartitionName>P</routePartitionName></dirn></line>"
                + "<line><index>2</index><dirn><pattern>1002</pattern></dirn></line></lines>");

        assertThat(edit.lines().orElseThrow().each())
                .containsExactly(new Line(1, "1002", "P", "Calls"), new Line(2, "1002"));
    }

    @Test
    void lines_are_replaced_whole_or_changed_one_by_one() {
        var line = "<line><index>1</index><dirn><pattern>1</pattern></dirn></line>";

        assertThatThrownBy(() -> read("<lines>" + line + "</lines><addLines>" + line + "</addLines>"))
                .isInstanceOf(AxlFault.class);
        assertThat(read("<lines/>").lines().orElseThrow().each()).isEmpty();
    }

    @Test
    void a_new_phone_has_product_lines_and_the_name_that_was_given() {
        var added = NewPhoneReader.read(
                request("<name>BAT0000000000AB</name><product>Cisco 8845</product><class>Phone</class>"
                        + "<protocol>SIP</protocol><locationName>Hub_None</locationName><lines><lineIdentifier>"
                        + "<directoryNumber>1001</directoryNumber><routePartitionName/></lineIdentifier></lines>"
                        + "<enableActivationID>t</enableActivationID>"));

        assertThat(added.name().text()).isEqualTo("BAT0000000000AB");
        assertThat(added.phone().model()).contains("8845");
        assertThat(added.phone().mac()).isEmpty();
        assertThat(added.phone().requiresActivationCode()).contains(true);
        assertThat(added.phone().lines().each()).containsExactly(new Line(1, "1001"));
    }

    @Test
    void a_phone_that_speaks_no_sip_or_has_another_name_is_refused() {
        assertThatThrownBy(() -> NewPhoneReader.read(request("<name>SEP2C3124C9F821</name><protocol>SCCP</protocol>")))
                .isInstanceOf(AxlFault.class);
        assertThatThrownBy(() -> NewPhoneReader.read(request("<name>CSFALICE</name>")))
                .isInstanceOf(AxlFault.class);
    }

    private static PhoneEdit read(String content) {
        return PhoneEditReader.read(request(content), PHONE);
    }

    private static Element request(String content) {
        var body = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
                + "<n:updatePhone xmlns:n='http://www.cisco.com/AXL/API/15.0'>" + content
                + "</n:updatePhone></e:Body></e:Envelope>";
        return SoapRequestReader.read(body.getBytes(UTF_8), Optional.empty()).body();
    }
}
