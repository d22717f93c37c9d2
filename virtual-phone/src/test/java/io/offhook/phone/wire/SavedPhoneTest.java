package io.offhook.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.file.FileContent;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneMemory.ListKind;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPhoneTest {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));

    @TempDir
    Path directory;

    @Test
    void a_new_directory_holds_no_phone() throws Exception {
        var saved = new SavedPhone(directory.resolve("desk"));

        assertThat(saved.identity()).isEmpty();
        assertThat(saved.memory().holdsTrustList()).isFalse();
        assertThat(saved.memory().lastGoodConfiguration()).isEmpty();
    }

    @Test
    void certificate_and_key_are_kept_and_the_key_is_its_owners_alone() throws Exception {
        var saved = new SavedPhone(directory.resolve("desk"));
        var identity = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));

        saved.save(identity);

        assertThat(saved.identity().orElseThrow().certificate()).isEqualTo(identity.certificate());
        assertThat(saved.identity().orElseThrow().privateKey()).isEqualTo(identity.privateKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("desk/mic.key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void trust_lists_and_the_last_good_configuration_are_kept() throws Exception {
        var list = SavedPhone.readList(vector("ITLFile-sha1-v1.0.tlv"));
        var memory = new PhoneMemory();
        memory.take(ListKind.ITL, list);
        memory.keep(FileContent.of("<device/>"));

        new SavedPhone(directory).save(memory);

        var again = new SavedPhone(directory).memory();
        assertThat(again.list(ListKind.ITL).orElseThrow().signed()).isEqualTo(list.signed());
        assertThat(again.list(ListKind.CTL)).isEmpty();
        assertThat(again.lastGoodConfiguration().orElseThrow().toArray()).isEqualTo("<device/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_directory_of_another_phone_is_refused() throws Exception {
        var saved = new SavedPhone(directory);
        var other = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E2"));
        var identity = ManufacturerCa.create().issue(MicRequest.of(DEVICE, KeyType.EC));

        saved.requireDevice(identity, DEVICE);
        assertThatThrownBy(() -> saved.requireDevice(identity, other))
                .hasMessageContaining("holds another phone")
                .hasMessageEndingWith("and not CP-8845-SEP2C3124C9F8E2");
    }

    @Test
    void a_trust_list_that_is_damaged_is_named() throws Exception {
        var file = Files.writeString(directory.resolve("ITL.tlv"), "no list");

        assertThatThrownBy(() -> new SavedPhone(directory).memory()).hasMessageStartingWith(file + ": ");
    }

    private static Path vector(String name) throws Exception {
        return Path.of(Objects.requireNonNull(SavedPhoneTest.class.getResource("/vectors/" + name))
                .toURI());
    }
}
