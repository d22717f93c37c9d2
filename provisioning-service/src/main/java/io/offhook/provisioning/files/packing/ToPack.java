package io.offhook.provisioning.files.packing;

import io.offhook.provisioning.files.content.RenderedFile;

/** All that a file follows from: equal ones are the same file. */
public sealed interface ToPack permits BootFile, ToPack.SignedDefault {

    /** {@code XMLDefault.cnf.xml.sgn}. */
    record SignedDefault(RenderedFile content) implements ToPack {}
}
