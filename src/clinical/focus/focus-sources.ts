type Source = {
  readonly title: string;
  /** Undefined where what was opened does not say it. */
  readonly year: number | undefined;
  /** DOI or address, else how to find it. */
  readonly at: string;
};

/**
 * Where the sets come from. Opened in part only (a table, a summary, a first page), which the view
 * says; a title that says "read in a summary" was not opened itself.
 */
export const focusSources = {
  ada2015: {
    title: 'American Diabetes Association: Standards of medical care in diabetes, abridged',
    year: 2015,
    at: 'https://clinical.diabetesjournals.org/content/33/2/97',
  },
  ihs: {
    title: 'Indian Health Service: Diabetes standards of care, recommendations at a glance',
    year: undefined,
    at: 'https://ihs.gov/diabetes/clinician-resources/soc/soc-recataglance',
  },
  adaType1: {
    title: 'American Diabetes Association: Type 1 diabetes position statement, table 5',
    year: undefined,
    at: 'https://care.diabetesjournals.org/highwire/markup/2414',
  },
  hypertension: {
    title: 'ACC/AHA: High blood pressure guideline, pocket card, section 3.1.2 and table 6',
    year: undefined,
    at: 'https://eguideline.guidelinecentral.com/i/1512419/11',
  },
  bmjKidney: {
    title: 'BMJ Best Practice: Chronic kidney disease, monitoring (citing KDIGO 2024)',
    year: undefined,
    at: 'https://bestpractice.bmj.com/topics/en-us/84/monitoring',
  },
  jamaKidney: {
    title: 'Chronic kidney disease diagnosis and management, review, table (JAMA 322:1294)',
    year: 2019,
    at: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7015670/table/T1',
  },
  adaKidney: {
    title: 'American Diabetes Association: Standards, chronic kidney disease, table 11.1',
    year: undefined,
    at: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10725805/table/T11.1',
  },
  heartFailure: {
    title: 'AHA/ACC/HFSA: Heart failure guideline, pocket card, 4.1.1 and 4.2',
    year: 2022,
    at: 'https://eguideline.guidelinecentral.com/i/1461930/10',
  },
  nasgp: {
    title: 'NASGP summary of NICE NG239 (metformin lowers vitamin B12)',
    year: 2024,
    at: 'https://nice.org.uk/guidance/ng239',
  },
  cholesterol: {
    title: 'ACC/AHA: Treatment of blood cholesterol, pocket card, table 1',
    year: 2013,
    at: 'https://eguideline.guidelinecentral.com/i/273637-cholesterol/4',
  },
  stableHeart: {
    title: 'Stable ischemic heart disease, biochemical tests (textbook chapter)',
    year: undefined,
    at: 'ISBN 978-1-4377-0398-6',
  },
  fibrillation: {
    title: 'ACC/AHA/ACCP/HRS: Atrial fibrillation guideline, 4.2.1',
    year: 2023,
    at: 'https://guidelinecentral.com/guideline/6955',
  },
  stroke: {
    title:
      'AHA/ASA: Prevention of stroke in patients with stroke and transient ischemic attack, diagnostic evaluation',
    year: 2021,
    at: 'doi:10.1161/STR.0000000000000375',
  },
  hypothyroidism: {
    title: 'ATA/AACE: Hypothyroidism in adults',
    year: 2012,
    at: 'https://guidelinecentral.com/guideline/6855',
  },
  hyperthyroidism: {
    title: 'ATA: Diagnosis and management of hyperthyroidism (read in a summary)',
    year: 2016,
    at: 'doi:10.1089/thy.2016.0229',
  },
  goldSpirometry: {
    title: 'GOLD Science Committee review: pre- or post-bronchodilator spirometry',
    year: 2025,
    at: 'https://pubmed.ncbi.nlm.nih.gov/39638416/',
  },
  copd: {
    title: 'UpToDate: Tests in the evaluation of COPD (spirometry, oximetry, blood gases)',
    year: undefined,
    at: 'UpToDate, read as an excerpt',
  },
  asthma: {
    title: 'BTS/NICE/SIGN NG245: Asthma, diagnosis, monitoring and management (read in a summary)',
    year: 2024,
    at: 'https://guideline-genius.com/article/Index?id=20',
  },
  ironDeficiency: {
    title: 'NHS Highland and NHS Lothian: Iron-deficiency guidance',
    year: undefined,
    at: 'https://rightdecisions.scot.nhs.uk',
  },
  b12: {
    title: 'NICE NG239: Vitamin B12 deficiency in over 16s (BMJ 385:q1019)',
    year: 2024,
    at: 'https://nice.org.uk/guidance/ng239',
  },
  childPugh: {
    title: 'Child-Pugh and MELD, table (Gut); MELD 3.0 (J Clin Transl Hepatol, JCTH-2024-00303)',
    year: 2024,
    at: 'https://gut.bmj.com/highwire/markup/188450',
  },
  meld: {
    title: 'Acharya: Child-Pugh, MELD and MELD-Na and mortality at 3 months',
    year: 2019,
    at: 'CORE cord-0006261',
  },
  hepatitisB: {
    title: 'BMJ Best Practice: Hepatitis B, monitoring; AASLD by phase, table A1',
    year: undefined,
    at: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4624277',
  },
  hepatitisC: {
    title: 'AASLD/IDSA: HCV guidance',
    year: undefined,
    at: 'https://hcvguidelines.org/node/647/print-summary',
  },
  hiv: {
    title: 'DHHS: Adult and adolescent antiretroviral guideline, laboratory testing table',
    year: undefined,
    at: 'https://clinicalinfo.hiv.gov',
  },
  ecqm: {
    title: 'eCQM value sets of CMS122 and CMS951',
    year: 2024,
    at: 'https://github.com/cqframework/ecqm-content-qicore-2024',
  },
  gout: {
    title: 'American College of Rheumatology: Management of gout',
    year: 2020,
    at: 'doi:10.1002/art.41247',
  },
  rheumatoid: {
    title: 'American College of Rheumatology: Rheumatoid arthritis, pocket card, table 6',
    year: undefined,
    at: 'https://eguideline.guidelinecentral.com/i/622897/11',
  },
  lupusEular: {
    title: 'EULAR: Monitoring patients with systemic lupus erythematosus',
    year: 2010,
    at: 'doi:10.1136/ard.2009.117200',
  },
  lupusBsr: {
    title:
      'British Society for Rheumatology: Management of systemic lupus erythematosus in adults, monitoring (Rheumatology 57:e1)',
    year: 2018,
    at: 'https://www.medscape.com/viewarticle/893435_8',
  },
  osteoporosis: {
    title: 'ARUP Consult: Osteoporosis',
    year: undefined,
    at: 'https://arupconsult.com/content/osteoporosis',
  },
  obesity: {
    title: 'AHA/ACC/TOS: Overweight and obesity, pocket card',
    year: 2013,
    at: 'https://eguideline.guidelinecentral.com/i/277540-overweight-and-obesity/2',
  },
  obesityWorkup: {
    title: 'Medscape: Obesity workup',
    year: 2023,
    at: 'https://emedicine.medscape.com/article/123702-workup',
  },
  prenatal: {
    title:
      'Prenatal tests: table (BMJ Quality & Safety) and Family Practice Notebook, prenatal labs (citing ACOG)',
    year: undefined,
    at: 'BMJ Qual Saf, highwire 144614',
  },
  preeclampsia: {
    title: 'MSD Manual, professional edition: Preeclampsia and eclampsia',
    year: 2024,
    at: 'https://www.msdmanuals.com/uk/professional/gynecology-and-obstetrics/antenatal-complications/preeclampsia-and-eclampsia',
  },
  depression: {
    title: 'VA/DoD: Management of major depressive disorder (PHQ-9)',
    year: 2016,
    at: 'VA/DoD Clinical Practice Guideline',
  },
  alcohol: {
    title: 'VA QUERI: AUDIT-C frequently asked questions',
    year: undefined,
    at: 'VA QUERI',
  },
  sepsis: {
    title: 'Surviving Sepsis Campaign: Hour-1 bundle, table 4',
    year: 2019,
    at: 'doi:10.1186/s13049-019-0596-4',
  },
  pneumonia: {
    title: 'ATS/IDSA: Community-acquired pneumonia, summary (Am Fam Physician 102:121)',
    year: 2020,
    at: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6812437',
  },
  prostate: {
    title: 'PSA follow-up after treatment, tables (NICE, EAU, NCCN)',
    year: undefined,
    at: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2714251/table/tbl2',
  },
  myeloma: {
    title: 'CIBMTR manual: Multiple myeloma response criteria (IMWG)',
    year: undefined,
    at: 'CIBMTR Forms Instruction Manual',
  },
  sickleCell: {
    title: 'NHLBI expert panel: Management of sickle cell disease, quick guide',
    year: 2014,
    at: 'NHLBI quick guide',
  },
  cysticFibrosis: {
    title: 'NICE NG78: Cystic fibrosis (BMJ 359:j4574)',
    year: 2017,
    at: 'https://nice.org.uk/guidance/ng78',
  },
  hyponatremia: {
    title: 'European guideline: Diagnosis and treatment of hyponatraemia',
    year: 2014,
    at: 'Medscape 242166',
  },
  hyperkalemia: {
    title: 'UK Kidney Association: Treatment of acute hyperkalaemia (read in a summary)',
    year: 2023,
    at: 'UKKA guideline',
  },
  kidneyInjury: {
    title: 'KDIGO criteria of acute kidney injury, table 4',
    year: 2018,
    at: 'doi:10.1186/s41100-018-0156-9',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** The key of a source that was opened. */
export type FocusSource = keyof typeof focusSources;
