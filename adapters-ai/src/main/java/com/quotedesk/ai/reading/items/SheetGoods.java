package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;

/** Goods that come in sheets, so that {@code л} behind them is a sheet and no litre. */
final class SheetGoods {

    private static final Phrases GOODS =
            Phrases.of(
                    "лист*",
                    "фанер*",
                    "осп*",
                    "osb*",
                    "осб*",
                    "дсп*",
                    "двп*",
                    "лдсп*",
                    "мдф*",
                    "гкл*",
                    "гипсокартон*",
                    "гипсоволокн*",
                    "гвл*",
                    "пенополистирол*",
                    "пеноплекс*",
                    "поликарбонат*",
                    "оргстекл*",
                    "профнастил*",
                    "профлист*",
                    "шифер*",
                    "картон*",
                    "текстолит*",
                    "гетинакс*",
                    "паронит*",
                    "асбестокартон*",
                    "цсп",
                    "стекломагн*",
                    "plywood*",
                    "mdf*",
                    "chipboard*",
                    "gypsum*",
                    "plasterboard*",
                    "drywall*",
                    "hardboard*",
                    "plate*",
                    "sheet*",
                    "plexiglass*",
                    "acrylic*",
                    "плит*",
                    "аквапанел*",
                    "ондулин*",
                    "хдф*",
                    "сэндвич*",
                    "пластик листов*");

    private SheetGoods() {}

    static boolean in(String name) {
        return GOODS.in(Fold.of(name));
    }
}
