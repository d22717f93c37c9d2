package io.offhook.provisioning.files.content;

import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate.Button;
import io.offhook.provisioning.files.content.ConfigurationData.SpeedDial;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the lines and the speed dials of a phone are, as its phone button template says. */
record Buttons(List<Button> each) {

    Buttons(PhoneButtonTemplate template) {
        this(template.buttons());
    }

    /** The button of a line, from 1: the first line is on the first LINE button. Lines beyond the template follow its last button. */
    int ofLine(int lineIndex) {
        var lines = IntStream.range(0, each.size())
                .filter(place -> each.get(place).feature().equals("LINE"))
                .map(place -> place + 1)
                .toArray();
        return lineIndex <= lines.length ? lines[lineIndex - 1] : each.size() + lineIndex - lines.length;
    }

    List<SpeedDial> speedDials() {
        return IntStream.range(0, each.size())
                .filter(place -> each.get(place).feature().equals("SPEED_DIAL"))
                .mapToObj(place -> new SpeedDial(
                        place + 1,
                        text(each.get(place).label()),
                        text(each.get(place).number())))
                .toList();
    }

    private static String text(@Nullable String it) {
        return Objects.requireNonNullElse(it, "");
    }
}
