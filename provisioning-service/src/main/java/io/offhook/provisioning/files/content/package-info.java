/** What stands in the files of phones, as XML: the protocol notes, sections 6 and 7. Text in, text out; nothing is fetched here. */
@NullMarked
package io.offhook.provisioning.files.content;

import org.jspecify.annotations.NullMarked;
