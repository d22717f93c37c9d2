package io.offhook.provisioning.files.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a1\"",
                "W/\"a1\"",
                "\"x\", \"a1\"",
                "\"x\",W/\"a1\" ,\"y\"",
                " , \"a1\"",
                "*",
                "\"with,a,comma\", \"a1\""
            })
    void a_tag_in_the_list_is_known_however_it_is_written(String header) {
        assertThat(EntityTags.parse(List.of(header)).contain("a1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a1", "\"a10\"", "\"xa1\"", "w/\"a1\"", "\"*\"", "\"x a1\"", "\"\"a1\"\"", "\"x, a1, y\""})
    void what_only_looks_like_it_is_not(String header) {
        assertThat(EntityTags.parse(List.of(header)).contain("a1")).isFalse();
    }

    @Test
    void the_list_may_stand_on_several_lines() {
        assertThat(EntityTags.parse(List.of("\"x\"", "\"a1\"")).contain("a1")).isTrue();
        assertThat(EntityTags.parse(List.of()).contain("a1")).isFalse();
    }
}
