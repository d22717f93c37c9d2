/**
 * The files that a phone requests from its file server, as values. Pure: bytes in, a parsed file or {@link
 * io.offhook.phone.file.MalformedFileException} out.
 */
@NullMarked
package io.offhook.phone.file;

import org.jspecify.annotations.NullMarked;
