package io.offhook.provisioning.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.RequestedFile.Form;
import io.offhook.provisioning.value.DeviceName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedFileTest {

    @Test
    void a_phone_asks_for_its_own_file_or_for_the_one_for_all() {
        assertThat(RequestedFile.named("XMLDefault.cnf.xml")).contains(new RequestedFile.Default());
        assertThat(RequestedFile.named("SEP2C3124C9F8E1.cnf.xml"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.PLAIN));
    }

    @Test
    void once_it_holds_a_trust_list_it_asks_for_what_is_signed() {
        assertThat(RequestedFile.named("XMLDefault.cnf.xml.sgn")).contains(new RequestedFile.SignedDefault());
        assertThat(RequestedFile.named("ITLFile.tlv")).contains(new RequestedFile.TrustList());
        assertThat(RequestedFile.named("ITLSEP2C3124C9F8E1.tlv")).contains(new RequestedFile.TrustList());
        assertThat(RequestedFile.named("SEP2C3124C9F8E1.cnf.xml.sgn"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.SIGNED));
        assertThat(RequestedFile.named("SEP2C3124C9F8E1.cnf.xml.enc.sgn"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.ENCRYPTED));
    }

    @Test
    void there_is_no_ctl_file_and_phones_expect_that() {
        assertThat(RequestedFile.named("CTLFile.tlv")).isEmpty();
        assertThat(RequestedFile.named("CTLSEP2C3124C9F8E1.tlv")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "q/health",
                "api/v1/phones",
                "/XMLDefault.cnf.xml",
                "xmldefault.cnf.xml",
                "BAT5A0F33C1D2E4.cnf.xml",
                "SEP2c3124c9f8e1.cnf.xml",
                "sep2C3124C9F8E1.cnf.xml",
                "../SEP2C3124C9F8E1.cnf.xml",
                "./XMLDefault.cnf.xml",
                "C:\\XMLDefault.cnf.xml",
                "XMLDefault.cnf.xml\0",
                "SEP2C3124C9F8E1.cnf.xml\0.sgn",
                "SEP2C3124C9F8E1.cnf.xml\n",
                "SEP2C3124C9F8E1%2ecnf.xml",
                "SEP2C3124C9F8E1.cnf.xml.enc",
                "SEP2C3124C9F8E1.cnf.xml.sgn.sgn",
                "ITLSEP2C3124C9F8E.tlv",
                "XMLDefault.cnf.xml.enc.sgn"
            })
    void there_is_nothing_else(String name) {
        assertThat(RequestedFile.named(name)).isEmpty();
    }

    @Property
    void no_name_whatever_is_too_much_for_it(@ForAll String name) {
        assertThat(RequestedFile.named("../" + name)).isEmpty();
        assertThat(RequestedFile.named(name + "\0")).isEmpty();
    }
}
