package io.offhook.pki.device;

/** A physical phone: its model and its MAC. */
public record Device(PhoneModel model, MacAddress mac) {

    /** The device name after activation: {@code SEP2C3124C9F8E1}. */
    public String name() {
        return "SEP" + mac.digits();
    }

    /** The name in its manufacturer certificate: {@code CP-8845-SEP2C3124C9F8E1}. */
    public String commonName() {
        return model.productId() + "-" + name();
    }

    @Override
    public String toString() {
        return commonName();
    }
}
