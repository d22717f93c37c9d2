package io.offhook.activation.expected.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.expected.ExpectedDevice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param next where the next page begins; absent: there are no more */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpectedDevicePage(List<Entry> items, @Nullable String next) {

    /**
     * An entry of the list.
     *
     * @param key its MAC, or its serial number if it has no MAC
     * @param model absent: any
     */
    @Schema(name = "ExpectedDevice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String key,
            @Nullable String mac,
            @Nullable String serialNumber,
            @Nullable String model) {

        static Entry of(ExpectedDevice device) {
            return new Entry(device.key(), device.mac(), device.serialNumber(), device.model());
        }
    }

    /** @param found one more than the limit, if there are more */
    static ExpectedDevicePage of(List<ExpectedDevice> found, int limit) {
        var items = found.stream().limit(limit).map(Entry::of).toList();
        return new ExpectedDevicePage(
                items, found.size() > limit ? items.getLast().key() : null);
    }
}
