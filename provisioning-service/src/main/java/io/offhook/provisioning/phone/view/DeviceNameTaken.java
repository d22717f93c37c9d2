package io.offhook.provisioning.phone.view;

/** Another phone has the device name that a change would give to this one. The caller must roll back. */
public final class DeviceNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeviceNameTaken() {
        super("another phone has this device name");
    }
}
