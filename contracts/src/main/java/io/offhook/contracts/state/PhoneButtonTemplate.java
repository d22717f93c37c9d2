package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons beside the display do. Key: {@code phone-button-template/<name>}.
 *
 * @param buttons from the first; the lines of a phone take the {@code LINE} buttons in order. Empty: every button is a line
 */
public record PhoneButtonTemplate(String name, List<Button> buttons) implements Event {

    /** A list that is absent is empty. */
    public PhoneButtonTemplate {
        buttons = buttons == null ? List.of() : List.copyOf(buttons);
    }

    /**
     * One button.
     *
     * @param feature {@code LINE}, {@code SPEED_DIAL} or {@code NONE}
     * @param label of a speed dial
     * @param number that a speed dial calls
     */
    public record Button(
            String feature,
            @Nullable String label,
            @Nullable String number) {}
}
