package io.offhook.provisioning.phone.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.phone.LineText;
import io.offhook.pki.device.MacAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A phone as administrators see it.
 *
 * @param mac absent while the device is not known
 * @param mraAllowed whether it may be outside the premises
 * @param codeId the live activation code, if there is one; its digits are shown by the activation service
 * @param version of the phone's event stream
 */
@Schema(name = "Phone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneView(
        UUID id,
        String deviceName,
        @Nullable String mac,
        String model,
        String description,
        List<LineView> lines,
        @Nullable String ownerId,
        String devicePool,
        boolean requiresActivationCode,
        boolean mraAllowed,
        PhoneStatus status,
        @Nullable UUID codeId,
        long version) {

    /** A line with what it shows. */
    @Schema(name = "Line")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            int index,
            String directoryNumber,
            @Nullable String display,
            @Nullable String label) {

        /** Not for logs: the texts are personal. */
        @Override
        public String toString() {
            return "LineView[index=" + index + ", directoryNumber=" + directoryNumber + "]";
        }
    }

    static PhoneView of(PhoneRow row, Map<Integer, LineText> texts) {
        return new PhoneView(
                row.id,
                row.deviceName,
                new DeviceName(row.deviceName).mac().map(MacAddress::hex).orElse(null),
                row.model,
                row.description,
                row.lines.stream()
                        .map(line -> {
                            var text = texts.getOrDefault(line.index(), new LineText(line.index(), null, null));
                            return new LineView(line.index(), line.directoryNumber(), text.display(), text.label());
                        })
                        .toList(),
                row.ownerId,
                row.devicePool,
                row.requiresActivationCode,
                row.mraAllowed,
                row.status,
                row.codeId,
                row.version);
    }
}
