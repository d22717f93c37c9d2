package io.offhook.provisioning.phone.view;

/** Another record has the device name that this change would give a phone. The transaction is lost. */
public final class DeviceNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CONSTRAINT = "phone_view_device_name";

    DeviceNameTaken(Throwable cause) {
        super("another phone has this device name", cause);
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains(CONSTRAINT)) {
                return true;
            }
        }
        return false;
    }
}
