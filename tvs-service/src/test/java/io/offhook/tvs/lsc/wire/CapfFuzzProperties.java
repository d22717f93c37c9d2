package io.offhook.tvs.lsc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes in, it is a message or malformed, and nothing else happens. */
class CapfFuzzProperties {

    private static final List<Integer> COMMANDS = List.of(2, 4, 10, 12, 14, 17);

    @Property(tries = 500)
    void any_bytes_are_a_message_or_malformed(@ForAll @Size(max = 200) byte[] bytes) {
        feed(bytes, 13);
    }

    @Property(tries = 500)
    void any_body_is_a_message_or_malformed(
            @ForAll @Size(max = 200) byte[] body, @ForAll @IntRange(max = 5) int command) {
        feed(PhoneBytes.message(COMMANDS.get(command), 2, body), 7);
    }

    @Property(tries = 500)
    void a_message_with_a_few_bytes_changed_is_a_message_or_malformed(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 99) Integer> places, @ForAll byte value) {
        var bytes = PhoneBytes.authentication(2, "SEP001122334455", "123456");
        places.forEach(place -> bytes[place % bytes.length] = value);
        feed(bytes, 5);
    }

    private static void feed(byte[] bytes, int cut) {
        var messages = new MessageDecoder(2);
        try {
            for (int from = 0; from < bytes.length; from += cut) {
                messages.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + cut)));
                for (var each = messages.next(); each.isPresent(); each = messages.next()) {
                    assertThat(each.get().toString()).doesNotContain("123456");
                }
            }
        } catch (MalformedMessage expected) {
            assertThat(expected.fault()).isNotNull();
        }
    }
}
