package io.offhook.pki.device;

/** The physical thing: a model with a MAC. */
public record Device(PhoneModel model, MacAddress mac) {

    /** The name it bears once it is somebody's phone: {@code SEP2C3124C9F8E1}. */
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
