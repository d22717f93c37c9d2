/** The list from a file of the supplier. */
@NullMarked
package io.offhook.activation.expected.bulk;

import org.jspecify.annotations.NullMarked;
