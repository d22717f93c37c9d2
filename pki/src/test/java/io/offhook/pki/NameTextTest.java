package io.offhook.pki;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

    @Test
    void names_are_written_in_the_order_of_the_certificate() {
        assertThat(NameText.of(Vectors.CCM.getSubjectX500Principal())).isEqualTo("CN=CCM,O=Offhook,OU=Vectors");
    }

    @Test
    void a_comma_within_a_value_separates_nothing() {
        var name = new X500Principal("CN=cucm\\, publisher,O=Offhook");

        assertThat(NameText.of(name)).isEqualTo("O=Offhook,CN=cucm\\, publisher");
        assertThat(NameText.means(NameText.of(name), name)).isTrue();
    }

    @Test
    void an_attribute_without_a_short_name_is_written_as_rfc_4514_has_it() {
        var name = Vectors.DEVICE.getSubjectX500Principal();

        assertThat(NameText.of(name)).startsWith("2.5.4.5=#13").endsWith(",CN=CP-8861-SEP2C3124C9F8E1");
        assertThat(NameText.means(NameText.of(name), name)).isTrue();
    }

    @Test
    void parts_of_one_rdn_stay_together() {
        var name = new X500Principal("CN=a+OU=b,O=c");

        assertThat(NameText.of(name)).isEqualTo("O=c,CN=a+OU=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CN=CCM,O=Offhook,OU=Vectors", "cn=ccm, o=offhook, ou=vectors", "CN=CCM;O=Offhook;OU=Vectors"})
    void other_spellings_mean_the_same_name(String text) {
        assertThat(NameText.means(text, Vectors.CCM.getSubjectX500Principal())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OU=Vectors,O=Offhook,CN=CCM", "CN=CCM,O=Offhook", "CN=CCM\\", ",", "=", "CN=\"a,O=b"})
    void another_name_or_none_at_all_does_not(String text) {
        assertThat(NameText.means(text, Vectors.CCM.getSubjectX500Principal())).isFalse();
    }
}
