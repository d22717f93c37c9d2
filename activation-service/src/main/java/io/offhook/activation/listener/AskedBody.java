package io.offhook.activation.listener;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.listener.AcceptedBody.Configuration;

/** The answer to a device that asked for a record of its own: where its configuration will be, if it gets one. */
record AskedBody(String deviceName, Configuration configuration) {

    static AskedBody of(DeviceIdentity device, String configurationUrl) {
        return new AskedBody(device.deviceName(), Configuration.of(device.deviceName(), configurationUrl));
    }
}
