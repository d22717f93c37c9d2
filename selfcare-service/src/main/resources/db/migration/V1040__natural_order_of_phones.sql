-- Names as people count them: Office 2 before Office 10, Büro beside Buro.
create collation natural_order (provider = icu, locale = 'und-u-kn-true');
