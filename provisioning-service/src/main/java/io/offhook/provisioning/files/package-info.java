/**
 * What phones boot from. One model of the files ({@code RequestedFile}) and one desk that answers for them ({@code AnswerPhones}) stand behind
 * every way in which a phone may ask.
 */
@NullMarked
package io.offhook.provisioning.files;

import org.jspecify.annotations.NullMarked;
