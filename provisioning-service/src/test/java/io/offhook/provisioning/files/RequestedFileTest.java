package io.offhook.provisioning.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.DeviceName;
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
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1")));
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
                "SEP2C3124C9F8E1%2ecnf.xml"
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
