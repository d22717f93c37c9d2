package io.offhook.tvs.anchor;

/** An anchor that was to be removed is not trusted. */
public final class AnchorNotTrusted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnchorNotTrusted() {
        super("a trust anchor to remove is not trusted");
    }
}
