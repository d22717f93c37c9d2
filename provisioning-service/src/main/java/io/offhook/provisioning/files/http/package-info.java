/** The files of phones over HTTP 6970 and HTTPS 6971: listeners that serve them and nothing else. */
@NullMarked
package io.offhook.provisioning.files.http;

import org.jspecify.annotations.NullMarked;
