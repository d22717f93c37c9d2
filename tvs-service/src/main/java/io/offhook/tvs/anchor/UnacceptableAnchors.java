package io.offhook.tvs.anchor;

import io.offhook.tvs.anchor.AnchorBundle.Rejection;
import java.util.List;

/** Certificates that cannot be anchors. None of their bundle is trusted. */
public final class UnacceptableAnchors extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    UnacceptableAnchors(List<Rejection> rejections) {
        super("certificates cannot be trust anchors");
        this.rejections = List.copyOf(rejections);
    }

    public List<Rejection> rejections() {
        return rejections;
    }
}
