package io.offhook.provisioning.phone.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.contracts.state.DevicePool;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the device report.
 *
 * @param device the model
 * @param mac absent while the device is not known
 * @param adminPassword masked; absent: the phone has none yet. {@code POST /api/v1/phones/{phoneId}/reveal-password} shows it
 * @param extension the first directory number
 * @param activationCode masked; absent: there is no live code. {@code POST /api/v1/codes/{codeId}/reveal} of the activation service shows it
 * @param site of the device pool, or else its name
 */
@Schema(name = "ReportedDevice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedDevice(
        UUID phoneId,
        String device,
        String deviceName,
        @Nullable String mac,
        @Nullable String adminPassword,
        @Nullable String extension,
        PhoneStatus status,
        @Nullable String activationCode,
        @Nullable UUID codeId,
        String site,
        @Nullable String user) {

    private static final String MASKED_PASSWORD = "********";
    private static final String MASKED_CODE = "**** **** **** ****";

    public static ReportedDevice of(PhoneView phone, Catalogue catalogue) {
        return new ReportedDevice(
                phone.id(),
                phone.model(),
                phone.deviceName(),
                phone.mac(),
                phone.status() == PhoneStatus.ACTIVATED ? MASKED_PASSWORD : null,
                phone.lines().isEmpty() ? null : phone.lines().getFirst().directoryNumber(),
                phone.status(),
                phone.codeId() == null ? null : MASKED_CODE,
                phone.codeId(),
                site(phone.devicePool(), catalogue),
                phone.ownerId());
    }

    private static String site(String pool, Catalogue catalogue) {
        Optional<DevicePool> known = catalogue.find(Kind.DEVICE_POOL, pool);
        return known.map(DevicePool::site).orElse(pool);
    }
}
