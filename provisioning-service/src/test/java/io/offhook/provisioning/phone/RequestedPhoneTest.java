package io.offhook.provisioning.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestedPhoneTest {

    private static final Catalogue CATALOGUE = TestCatalogues.with(
            new LineTemplate("Office", "#FN# #LN#", "#LN# #DN#", "Internal", "Germany"),
            new PhoneTemplate(
                    "Sales",
                    "7841",
                    "default",
                    "Default",
                    "Default",
                    "Default",
                    "Office",
                    "Sales #DN# #DEVICENAME#",
                    "alice",
                    true,
                    true));

    private static final Lines LINE = Lines.of(List.of(new Line(1, "1001")));
    private static final DeviceName NAME = new DeviceName("SEP2C3124C9F8E1");

    @Test
    void what_a_phone_leaves_out_is_as_its_template_says() {
        var phone = TestRequests.phone("sales", LINE).resolve(CATALOGUE);

        assertThat(phone.model().name()).isEqualTo("7841");
        assertThat(phone.devicePool().text()).isEqualTo("Default");
        assertThat(phone.ownerId()).contains(new UserId("alice"));
        assertThat(phone.requiresActivationCode()).contains(true);
        assertThat(phone.mraAllowed()).isTrue();
        assertThat(phone.lines().each()).containsExactly(new Line(1, "1001", "Internal", "Germany"));
    }

    @Test
    void tags_give_way_to_what_is_known_of_phone_and_owner() {
        var phone = TestRequests.phone("Sales", LINE).resolve(CATALOGUE);

        assertThat(phone.toCommand(UUID.randomUUID(), NAME, true).description().text())
                .isEqualTo("Sales 1001 SEP2C3124C9F8E1");
        assertThat(phone.texts(NAME, Optional.of("Alice B. Adams")))
                .containsExactly(new LineText(1, "Alice B. Adams", "Adams 1001"));
        assertThat(phone.texts(NAME, Optional.of("Prince"))).containsExactly(new LineText(1, "Prince", "Prince 1001"));
        assertThat(phone.texts(NAME, Optional.of("Anna-Lena " + "Wolkenstein".repeat(4))))
                .allSatisfy(text -> assertThat(text.display()).hasSizeLessThanOrEqualTo(30));
    }

    @Test
    void what_a_phone_says_itself_is_stronger() {
        var line = Lines.of(List.of(new Line(1, "1001", "Lobby", null)));
        var phone = TestRequests.phone(
                        "8845", line, List.of(new LineText(1, null, "Desk")), Optional.empty(), Optional.of(false))
                .resolve(CATALOGUE);

        assertThat(phone.lines().each()).containsExactly(new Line(1, "1001", "Lobby", null));
        assertThat(phone.texts(NAME, Optional.empty())).containsExactly(new LineText(1, null, "Desk"));
        assertThat(phone.needsCode(CATALOGUE)).isFalse();
    }

    @Test
    void what_does_not_exist_is_named() {
        assertThatThrownBy(() -> TestRequests.phone("Support", LINE).resolve(CATALOGUE))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("no phone template 'Support'; there are Sales");
        assertThatThrownBy(() -> TestRequests.phone("9999", LINE, List.of(), Optional.empty(), Optional.empty())
                        .resolve(CATALOGUE))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("no model '9999'");
    }

    @Test
    void a_number_is_on_a_phone_once() {
        assertThatThrownBy(() -> Lines.of(List.of(new Line(1, "1001"), new Line(2, "1001"))))
                .isInstanceOf(MalformedValue.class);
        assertThat(Lines.of(List.of(new Line(1, "1001", "A", null), new Line(2, "1001", "B", null)))
                        .lastIndex())
                .isEqualTo(2);
    }
}
