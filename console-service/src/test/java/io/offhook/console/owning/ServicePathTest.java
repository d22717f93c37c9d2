package io.offhook.console.owning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePathTest {

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "", " ", "a\nb", "\u0000"})
    void a_name_that_leads_elsewhere_is_not_asked_for(String name) {
        assertThat(ServicePath.isPlain("/api/v1/device-pools/" + PathPart.of(name)))
                .isFalse();
        assertThat(ServicePath.isPlain("/api/v1/device-pools/" + PathPart.of(name) + "/use?size=1"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Default", "...", ".hidden", "a/b", "a?b", "Büro 1", "100%"})
    void any_other_name_is(String name) {
        assertThat(ServicePath.isPlain("/api/v1/device-pools/" + PathPart.of(name) + "?q=" + PathPart.of(".")))
                .isTrue();
    }
}
