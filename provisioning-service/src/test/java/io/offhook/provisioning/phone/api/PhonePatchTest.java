package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    @ParameterizedTest
    @ValueSource(strings = {"model", "lines", "mraAllowed"})
    void null_for_what_a_phone_always_has_is_refused_and_not_taken_for_absent(String field) {
        assertThatThrownBy(() -> parse("{\"" + field + "\": null}"))
                .isInstanceOfSatisfying(
                        InvalidNullException.class,
                        it -> assertThat(it.getPath())
                                .extracting(Reference::getFieldName)
                                .containsExactly(field));
    }

    @Test
    void null_takes_away_what_a_phone_can_be_without() throws JsonProcessingException {
        var edit = parse("{\"ownerId\": null, \"description\": null, \"lines\": [], \"mraAllowed\": false}");

        assertThat(edit.ownerId()).contains(Optional.empty());
        assertThat(edit.description())
                .hasValueSatisfying(it -> assertThat(it.text()).isEmpty());
        assertThat(edit.lines()).hasValueSatisfying(it -> assertThat(it.each()).isEmpty());
        assertThat(edit.mraAllowed()).contains(false);
        assertThat(edit.model()).isEmpty();
    }

    private static PhoneEdit parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, PhonePatch.class).parse(() -> new DeviceName("BAT000000000001"));
    }
}
