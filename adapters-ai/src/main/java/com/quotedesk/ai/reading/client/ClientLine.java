package com.quotedesk.ai.reading.client;

import com.quotedesk.domain.reading.Evidence;
import java.util.function.BiFunction;

/**
 * A line in which the client may say who they are.
 *
 * @param closing whether it stands at the end of the letter, where people sign
 * @param signed whether it stands in a signature that is set apart
 * @param file whether it stands in a file
 * @param place the place of the characters from one index to another
 */
record ClientLine(
        String text,
        boolean closing,
        boolean signed,
        boolean file,
        BiFunction<Integer, Integer, Evidence> place) {

    Evidence at(int from, int to) {
        return place.apply(from, to);
    }
}
