package io.offhook.benchmarks.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.SslContextBuilder;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import org.junit.jupiter.api.Test;

class ReadyPhoneTest {

    @Test
    void a_phone_is_printed_without_its_code() throws Exception {
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        var tls = SslContextBuilder.forClient().build();

        assertThat(new ReadyPhone(device, tls, "{\"code\":\"1234567890123456\"}").toString())
                .isEqualTo(device.toString());
    }
}
