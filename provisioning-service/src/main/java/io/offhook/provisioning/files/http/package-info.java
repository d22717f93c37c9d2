/** The files of phones over HTTP 6970: a listener of its own that carries them and nothing else. */
@NullMarked
package io.offhook.provisioning.files.http;

import org.jspecify.annotations.NullMarked;
