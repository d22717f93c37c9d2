package io.offhook.pki.x509;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNameTest {

    private static final CanonicalName NAME = CanonicalName.of(new X500Principal("CN=TVS,O=Offhook\\; Berlin"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=TVS;O=Offhook\\; Berlin",
                "O=offhook\\;  berlin;cn=tvs",
                " CN = TVS ; O = Offhook\\; Berlin ",
                "2.5.4.3=TVS;O=Offhook\\; Berlin"
            })
    void other_spellings_are_the_same_name(String text) {
        assertThat(CanonicalName.parse(text)).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=TVS", "CN=TVS;O=Offhook", "CN=TVS;O=Offhook\\; Berlin;OU=a"})
    void another_name_is_another_name(String text) {
        assertThat(CanonicalName.parse(text)).isPresent().get().isNotEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TVS", "=TVS", "nothing=TVS", "CN=TVS;"})
    void what_is_no_name_is_nothing(String text) {
        assertThat(CanonicalName.parse(text)).isEmpty();
    }

    @Test
    void the_number_of_parts_is_bounded() {
        assertThat(CanonicalName.parse("CN=a;".repeat(31) + "CN=a")).isPresent();
        assertThat(CanonicalName.parse("CN=a;".repeat(32) + "CN=a")).isEmpty();
    }
}
