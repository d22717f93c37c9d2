/** The secret of a link in a mail, whatever the link is for. Pure. */
@NullMarked
package io.offhook.selfcare.link;

import org.jspecify.annotations.NullMarked;
