/**
 * The XML files of phones: what they show ({@code ConfigurationData}, {@code DefaultData}) and the templates that show it. See the protocol
 * notes, sections 3, 6 and 7. Nothing is loaded here: values in, text out.
 */
@NullMarked
package io.offhook.provisioning.files.content;

import org.jspecify.annotations.NullMarked;
