/** Groups in which laboratories usually report, for rows that came without a panel. */
export type LabGroup =
  | 'blood-count'
  | 'chemistry'
  | 'glucose'
  | 'liver'
  | 'lipids'
  | 'thyroid'
  | 'iron-vitamins'
  | 'coagulation'
  | 'heart'
  | 'inflammation'
  | 'blood-gas'
  | 'urine';

/** Names and short forms that people type, without accents, in English and Spanish. Never shown. */
type Known = { readonly codes: readonly string[]; readonly aliases: readonly string[] };

const test = (codes: string, aliases = ''): Known => ({
  codes: codes.split(' '),
  aliases: aliases === '' ? [] : aliases.split(','),
});

/**
 * Closed: LOINC codes of what is measured most, in the order in which clinicians read them. Aliases
 * are names of the same substance; what it hints at ("sugar", "kidney") is none.
 */
const groups: readonly (readonly [LabGroup, readonly Known[]])[] = [
  [
    'blood-count',
    [
      test(
        '6690-2 26464-8 804-5',
        'wbc,white cells,white blood cells,leukocytes,leucocytes,leucocitos,globulos blancos',
      ),
      test(
        '789-8 26453-1',
        'rbc,red cells,red blood cells,erythrocytes,eritrocitos,hematies,globulos rojos',
      ),
      test('718-7 20509-6 30313-1 59260-0', 'hb,hgb,hemoglobin,haemoglobin,hemoglobina'),
      test('4544-3 20570-8 48703-3', 'hct,pcv,hematocrit,haematocrit,hematocrito'),
      test('787-2 30428-7', 'mcv,mean corpuscular volume,vcm,volumen corpuscular medio'),
      test('785-6 28539-5', 'mch,hcm'),
      test('786-4 28540-3', 'mchc,chcm'),
      test('788-0 21000-5 30385-9 30384-2', 'rdw,ade'),
      test('777-3 26515-7 778-1', 'plt,platelets,thrombocytes,plaquetas,trombocitos'),
      test('32623-1 28542-9', 'mpv,vpm'),
      test('751-8 26499-4 753-4 770-8 26511-6', 'anc,neutrophils,neut,neutrofilos'),
      test('731-0 26474-7 736-9 26478-8', 'lymphocytes,lymph,linfocitos'),
      test('742-7 26484-6 5905-5 26485-3', 'monocytes,mono,monocitos'),
      test('711-2 26449-9 713-8 26450-7', 'eosinophils,eos,eosinofilos'),
      test('704-7 26444-0 706-2 30180-4', 'basophils,baso,basofilos'),
    ],
  ],
  [
    'chemistry',
    [
      test('2951-2 2947-0', 'na,sodium,sodio'),
      test('2823-3 6298-4', 'k,potassium,potasio,kalium'),
      test('2075-0 2069-3', 'cl,chloride,cloruro,cloro'),
      test('2028-9 1963-8', 'co2,tco2,hco3,bicarb,bicarbonate,bicarbonato'),
      test('33037-3 10466-1 1863-0', 'anion gap,ag,brecha anionica,anion restante'),
      test(
        '3094-0 14937-7 6299-2 3091-6 22664-7 20977-5',
        'bun,urea,urea nitrogen,nitrogeno ureico',
      ),
      test('2160-0 14682-9 38483-4', 'cr,crea,creat,creatinine,creatinina'),
      test(
        '98979-8 33914-3 48642-3 48643-1 62238-1 69405-9 88293-6 88294-4 77147-7',
        'egfr,gfr,glomerular filtration,tfg,filtrado glomerular',
      ),
      test('33863-2', 'cystatin,cistatina'),
      test('17861-6 2000-8 1995-0', 'ca,calcium,calcio'),
      test('19123-9 2601-3', 'mg,magnesium,magnesio'),
      test('2777-1 14879-1', 'po4,phos,phosphate,phosphorus,fosfato,fosforo'),
      test('3084-1 14933-6', 'urate,uric acid,urato,acido urico'),
      test('2692-2', 'osm,osmolality,osmolalidad'),
    ],
  ],
  [
    'glucose',
    [
      test(
        '2345-7 14749-6 1558-6 2339-0 15074-8 2340-8 41653-7',
        'glu,gluc,glucose,glucosa,glucemia',
      ),
      test(
        '4548-4 17856-6 59261-8 4549-2 17855-8',
        'a1c,hba1c,hgba1c,glycated hemoglobin,glycated haemoglobin,hemoglobina glicosilada,hemoglobina glucosilada',
      ),
    ],
  ],
  [
    'liver',
    [
      test(
        '1742-6 1743-4 1744-2',
        'alt,sgpt,gpt,alat,alanine aminotransferase,alanina aminotransferasa',
      ),
      test(
        '1920-8 30239-8',
        'ast,sgot,got,asat,aspartate aminotransferase,aspartato aminotransferasa',
      ),
      test('6768-6', 'alp,alk phos,alkaline phosphatase,fosfatasa alcalina'),
      test('2324-2', 'ggt,gamma gt,gamma-glutamyl transferase'),
      test('1975-2 14631-6', 'tbil,bili,bilirubin,bilirrubina'),
      test('1968-7 14629-0', 'dbil,direct bilirubin,conjugated bilirubin,bilirrubina directa'),
      test('1971-1 14630-8', 'indirect bilirubin,unconjugated bilirubin,bilirrubina indirecta'),
      test('1751-7', 'alb,albumin,albumina'),
      test('2885-2', 'tp,total protein,proteinas totales'),
      test('2532-0 14804-9 14805-6', 'ldh,lactate dehydrogenase,lactato deshidrogenasa'),
      test('3040-3', 'lipase,lipasa'),
      test('1798-8', 'amylase,amilasa'),
    ],
  ],
  [
    'lipids',
    [
      test('2093-3 14647-2', 'tc,chol,cholesterol,colesterol'),
      test('2085-9 14646-4', 'hdl,hdl-c,colesterol hdl'),
      test('13457-7 2089-1 18262-6 22748-8 39469-2', 'ldl,ldl-c,colesterol ldl'),
      test('43396-1', 'non-hdl,no hdl'),
      test('2571-8 14927-8', 'tg,trig,triglycerides,trigliceridos'),
    ],
  ],
  [
    'thyroid',
    [
      test('3016-3 11580-8 11579-0', 'tsh,thyrotropin,tirotropina'),
      test('3024-7 14920-3', 'ft4,free t4,free thyroxine,t4 libre,tiroxina libre'),
      test('3026-2 14921-1', 't4,thyroxine,tiroxina'),
      test('3051-0 14928-6', 'ft3,free t3,t3 libre'),
      test('3053-6 14930-2', 't3,triiodothyronine,triyodotironina'),
    ],
  ],
  [
    'iron-vitamins',
    [
      test('2276-4 20567-4', 'ferritin,ferritina'),
      test('2498-4 14798-3', 'fe,iron,hierro'),
      test('2500-7', 'tibc,iron binding capacity,capacidad de fijacion'),
      test('3034-6', 'transferrin,transferrina'),
      test('2502-3', 'tsat,transferrin saturation,saturacion de transferrina'),
      test('2132-9 14685-2', 'b12,vitamin b12,cobalamin,vitamina b12,cobalamina'),
      test('2284-8 14732-2', 'folate,folic acid,folato,acido folico'),
      test('1989-3 62292-8 14635-7', 'vitamin d,25-oh,calcidiol,vitamina d'),
    ],
  ],
  [
    'coagulation',
    [
      test('6301-6 34714-6', 'inr'),
      test('5902-2 5964-2', 'pt,prothrombin time,tp,tiempo de protrombina'),
      test('3173-2 14979-9', 'ptt,aptt,partial thromboplastin,ttpa,tromboplastina'),
      test('3255-7', 'fibrinogen,fibrinogeno'),
      test('48065-7 48066-5', 'd-dimer,ddimer,dimero d'),
    ],
  ],
  [
    'heart',
    [
      test('10839-9 89579-7 6598-7 67151-1', 'trop,tni,tnt,hs-ctn,troponin,troponina'),
      test('30934-4 42637-9', 'bnp,natriuretic peptide,peptido natriuretico'),
      test('33762-6', 'nt-probnp,probnp,natriuretic peptide,peptido natriuretico'),
      test('2157-6', 'ck,cpk,creatine kinase,creatina quinasa'),
      test('13969-1', 'ck-mb,ckmb'),
    ],
  ],
  [
    'inflammation',
    [
      test('1988-5 30522-7', 'crp,hs-crp,c-reactive protein,pcr,proteina c reactiva'),
      test('4537-7 30341-2', 'esr,sed rate,sedimentation,vsg,velocidad de sedimentacion'),
      test('33959-8 75241-0', 'pct,procalcitonin,procalcitonina'),
    ],
  ],
  [
    'blood-gas',
    [
      test('2744-1 2746-6 11558-4', 'ph'),
      test('2019-8 2021-4 11557-6', 'pco2,paco2'),
      test('2703-7 2705-2 11556-8', 'po2,pao2'),
      test('1960-4 1959-6 14627-4', 'hco3,bicarb,bicarbonate,bicarbonato'),
      test('1925-7 1927-3 11555-0', 'be,base excess,exceso de base'),
      test('2708-6', 'sao2,o2 sat,oxygen saturation,saturacion de oxigeno'),
      test('2524-7 32693-4', 'lactate,lactic acid,lactato,acido lactico'),
    ],
  ],
  [
    'urine',
    [
      test(
        '9318-7 14959-1 32294-1 30000-4',
        'acr,uacr,microalbumin,albumin creatinine ratio,microalbuminuria',
      ),
      test('2890-2', 'pcr,upcr,protein creatinine ratio'),
      test('5811-5', 'sg,specific gravity,densidad'),
      test('5803-2', 'ph'),
      test('5804-0 20454-5', 'protein,proteina'),
      test('5792-7 25428-4', 'glucose,glucosa'),
      test('5797-6 2514-8', 'ketones,cetonas'),
      test('5794-3', 'blood,sangre'),
      test('5799-2', 'leukocyte esterase,le,esterasa leucocitaria'),
      test('5802-4', 'nitrite,nitrito'),
    ],
  ],
];

/** What a whole group is called on a request form. */
const groupAliases: Readonly<Record<LabGroup, readonly string[]>> = {
  'blood-count': ['cbc', 'fbc', 'full blood count', 'complete blood count', 'hemograma'],
  chemistry: ['bmp', 'cmp', 'electrolytes', 'electrolitos', 'ionograma'],
  glucose: [],
  liver: ['lft', 'liver function', 'hepatograma', 'perfil hepatico'],
  lipids: ['lipid panel', 'perfil lipidico'],
  thyroid: ['tft', 'thyroid function', 'perfil tiroideo'],
  'iron-vitamins': ['iron studies', 'perfil de hierro'],
  coagulation: ['coag', 'coagulation', 'coagulacion'],
  heart: ['cardiac markers', 'marcadores cardiacos'],
  inflammation: [],
  'blood-gas': ['abg', 'vbg', 'blood gas', 'gasometria'],
  urine: ['ua', 'urinalysis', 'uroanalisis'],
};

/** Where a test stands among the known ones, and what else it is called. */
export type KnownTest = {
  readonly group: LabGroup;
  /** Grows through all groups, in their order. */
  readonly rank: number;
  readonly aliases: readonly string[];
};

const known = new Map<string, KnownTest>();
for (const [group, tests] of groups) {
  for (const { codes, aliases } of tests) {
    const all = [...aliases, ...groupAliases[group]];
    for (const code of codes) known.set(code, { group, rank: known.size, aliases: all });
  }
}

/** What is known of a LOINC code beyond what was sent with it; undefined for all others. */
export function knownTest(loinc: string | undefined): KnownTest | undefined {
  return loinc === undefined ? undefined : known.get(loinc);
}
